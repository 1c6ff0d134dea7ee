// Orama: words, prefixes and slips, all of which must stand in one field, hence one field for all; facets counted from the matches, so that each filter in use asks for one more search, without
// it.

import { create, insertMultiple, search } from "/node_modules/@orama/orama/dist/browser/index.js";
import { ASKED, base, FACETS, fold, PAGE, whole, wrong } from "./documents.mjs";

const schema = {
  text: "string",
  ...Object.fromEntries(FACETS.map((facet) => [facet, "enum[]"])),
};

export default function make(asked) {
  const it = base(asked);
  const words = create({ schema, language: "french", sort: { enabled: false } });
  const where = (query, but) =>
    Object.fromEntries(ASKED.filter((facet) => facet !== but && query[facet].length > 0)
      .map((facet) => [facet, { containsAny: query[facet] }]));
  const facets = (names) => Object.fromEntries(names.map((name) => [name, {}]));
  return {
    ...it,
    modes: ["exact", "typos"],
    index: async () => {
      const bare = (document) => ({
        id: String(document.id), text: whole(document), ...Object.fromEntries(FACETS.map((facet) => [facet, document[facet]])),
      });
      await insertMultiple(words, it.documents.map(bare), 1000);
    },
    run: async (query, mode) => {
      const used = ASKED.filter((facet) => query[facet].length > 0);
      const term = query.text ? { term: fold(query.text), threshold: 0, tolerance: mode === "typos" ? 1 : 0 } : {};
      const ask = (but, names, limit) => search(words, { ...term, where: where(query, but), facets: facets(names), limit });
      const main = await ask(null, FACETS.filter((facet) => !used.includes(facet)), PAGE);
      const counts = { ...main.facets };
      for (const facet of used) counts[facet] = (await ask(facet, [facet], 1)).facets[facet];
      return { total: main.count, hits: main.hits, counts };
    },
    total: (answer) => answer.total,
    top: (answer) => answer.hits.map((hit) => it.documents[Number(hit.id)].row),
    counts: (answer) =>
      Object.fromEntries(FACETS.map((facet) => [facet, Object.values(answer.counts[facet].values).filter((count) => count > 0).map(String)])),
    wrong: () => null,
  };
}
