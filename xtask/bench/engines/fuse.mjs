// Fuse.js: looks through every text for something like each word; no facets, so that counts are made from its matches.

import Fuse from "/node_modules/fuse.js/dist/fuse.mjs";
import { count, telling } from "./count.mjs";
import { base, fold } from "./documents.mjs";

const KEYS = [
  { name: "name", weight: 8 }, { name: "partners", weight: 5 }, { name: "topics", weight: 4 }, { name: "cities", weight: 4 },
  { name: "summary", weight: 2 },
];

export default function make(asked) {
  const it = base(asked);
  let words = null;
  return {
    ...it, ...telling,
    modes: ["typos"],
    index: () => {
      words = new Fuse(it.documents, { keys: KEYS, useTokenSearch: true, tokenMatch: "all", ignoreLocation: true, threshold: 0.2 });
    },
    run: (query) => (query.text ? count(words.search(fold(query.text)).map((hit) => hit.item), query) : count(it.documents, query)),
  };
}
