// One engine on one size: load, build, then every class of queries, in every mode that the engine has for words.

const ask = () => new Promise((done) => { self.onmessage = ({ data }) => done(data); });

const { engine, size, limits } = await ask();

/** Milliseconds that `work` takes, and what it gives. */
async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** The value below which the share `p` of the sorted list lies. */
const quantile = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * p) - 1)];

/** A short text that is the same for the same list of lines, in any order. */
function digest(lines) {
  let [one, two] = [0x811c9dc5, 0x1b873593];
  for (const letter of [...lines].sort().join("\n")) {
    one = Math.imul(one ^ letter.codePointAt(0), 0x01000193);
    two = Math.imul(two ^ letter.codePointAt(0), 0x85ebca6b) + (two >>> 13);
  }
  return (one >>> 0).toString(16) + (two >>> 0).toString(16);
}

/** Whole rounds over the queries, timed one by one, until both the least number of runs and the time are reached; slow ones stop
 * in the middle of a round. Queries faster than the clock can tell are run several times in a row. */
async function run(it, queries, mode) {
  const times = [];
  const time = size < 10_000 ? limits.time / 4 : limits.time;
  const begun = performance.now();
  const spent = () => performance.now() - begun;
  const one = async (query) => {
    const answer = it.run(query, mode);
    return answer instanceof Promise ? await answer : answer;
  };
  const [first] = await timed(() => one(queries[0]));
  if (first < limits.warm) {
    for (const query of queries) await one(query);
  }
  const [again] = first < limits.warm ? await timed(() => one(queries[0])) : [first];
  const batch = again < 0.1 ? 10 : 1;
  const start = performance.now();
  let turn = 0;
  while (times.length < limits.runs || (performance.now() - start < time && times.length < limits.most)) {
    const query = queries[turn++ % queries.length];
    const before = performance.now();
    for (let again = 0; again < batch; again += 1) {
      const answer = it.run(query, mode);
      if (answer instanceof Promise) await answer;
    }
    times.push((performance.now() - before) / batch);
    if (spent() > limits.patience && times.length >= 3) break;
  }
  times.sort((a, b) => a - b);
  return { runs: times.length * batch, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** What was found, so that answers can be compared: total, rows and counts; of slow engines, for the first queries only. */
async function tell(it, queries, mode) {
  const told = [];
  const start = performance.now();
  for (const query of queries) {
    if (performance.now() - start > limits.telling) break;
    const answer = await it.run(query, mode);
    const counts = await it.counts(answer, query);
    const facets = Object.fromEntries(Object.entries(counts).map(([facet, lines]) => [facet, digest(lines)]));
    told.push({ total: it.total(answer), top: it.top(answer).join(" "), facets, wrong: it.wrong?.(answer, query) ?? null });
  }
  return told;
}

try {
  const asked = await (await fetch(`/made/${size}.queries.json`)).json();
  const { default: make } = await import(`./engines/${engine}.mjs`);
  const it = await make(asked);
  let text = await (await fetch(`/made/${size}.json`)).text();
  const [parse] = await timed(() => it.parse(text));
  text = null;
  const [flatten] = await timed(() => it.prepare?.());
  const [index] = await timed(() => it.index());
  self.postMessage({ kind: "built" });
  const { memory } = await ask();
  self.postMessage({ kind: "build", parse, flatten, index, memory, wasm: it.wasm?.() ?? 0 });
  for (const { name, queries } of asked.classes) {
    const words = queries.some((query) => query.text);
    for (const mode of words ? it.modes : ["exact"]) {
      const figures = await run(it, queries, mode);
      const told = await tell(it, queries, mode);
      self.postMessage({ kind: "class", class: name, mode, ...figures, told });
    }
  }
  self.postMessage({ kind: "end" });
} catch (error) {
  self.postMessage({ kind: "failed", reason: String(error?.stack ?? error) });
}
