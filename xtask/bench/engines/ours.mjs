// Our engine: the same Rust as in the page, compiled with the same profile. A slip is always forgiven, a last word always
// unfinished, place and format are judged on one session.

import init, { Bench } from "/made/bench_engine.js";

/** Parameter of the address → facet. */
const FACETS = {
  format: "format", partenaire: "partner", type: "kind", theme: "topic", public: "audience", niveau: "level", mixite: "women",
  gratuit: "free",
};

export default async function make(asked) {
  const module = await init();
  const bench = new Bench();
  return {
    modes: ["typos"],
    parse: (text) => bench.parse(text, asked.today),
    index: () => bench.index(),
    run: (query) => bench.run(query.address),
    total: (answer) => answer,
    top: () => [...bench.shown()],
    // Only the numbers are compared: address words and catalogue words differ.
    counts: () => {
      const counts = Object.fromEntries(Object.values(FACETS).map((facet) => [facet, []]));
      for (const line of bench.counts().split("\n").filter(Boolean)) {
        const [param, , count] = line.split(" ");
        counts[FACETS[param]].push(count);
      }
      const towns = [...bench.towns()].map(String);
      return towns.length > 0 ? { ...counts, town: towns } : counts;
    },
    wasm: () => module.memory.buffer.byteLength,
  };
}
