// MiniSearch: words, prefixes and slips; no facets, so that counts are made from its matches.

import MiniSearch from "/node_modules/minisearch/dist/es/index.js";
import { count, telling } from "./count.mjs";
import { base, FIELDS, fold } from "./documents.mjs";

const BOOST = { name: 4, partners: 2.5, topics: 2, cities: 2 };

export default function make(asked) {
  const it = base(asked);
  const words = new MiniSearch({
    fields: FIELDS,
    searchOptions: { combineWith: "AND", boost: BOOST, prefix: (term, at, terms) => at === terms.length - 1 },
    tokenize: (text) => text.split(" ").filter(Boolean),
    processTerm: (term) => term,
  });
  return {
    ...it, ...telling,
    modes: ["exact", "typos"],
    index: () => words.addAll(it.documents),
    run: (query, mode) => {
      if (!query.text) return count(it.documents, query);
      // One slip from five letters on, two from nine on: as ours.
      const fuzzy = mode === "typos" ? (term) => (term.length >= 9 ? 2 : term.length >= 5 ? 1 : false) : false;
      return count(words.search(fold(query.text), { fuzzy }).map((hit) => it.documents[hit.id]), query);
    },
  };
}
