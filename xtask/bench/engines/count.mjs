// Counting in plain JavaScript, as one writes it well: one walk over the documents. A document that passes every filter counts
// for every facet; one that fails a single filter still counts for the options of that one.

import { ASKED, FACETS, PAGE, wrong } from "./documents.mjs";

/** `documents` are those that the words find, best first; the counts are those of the query. */
export function count(documents, query) {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  const asked = ASKED.filter((facet) => query[facet].length > 0);
  const add = (facet, document) => {
    const map = counts[facet];
    for (const value of document[facet]) map.set(value, (map.get(value) ?? 0) + 1);
  };
  const top = [];
  const found = [];
  for (const document of documents) {
    let failed = null;
    let fails = 0;
    for (const facet of asked) {
      const values = document[facet];
      if (!query[facet].some((value) => values.includes(value))) {
        failed = facet;
        fails += 1;
        if (fails > 1) break;
      }
    }
    if (fails === 0) {
      found.push(document);
      if (top.length < PAGE) top.push(document.row);
      for (const facet of FACETS) add(facet, document);
    } else if (fails === 1) {
      add(failed, document);
    }
  }
  return { total: found.length, top, counts, found };
}

/** What tells the answers of `count`. */
export const telling = {
  total: (answer) => answer.total,
  top: (answer) => answer.top,
  counts: (answer) =>
    Object.fromEntries(FACETS.map((facet) => [facet, [...answer.counts[facet].values()].map(String)])),
  wrong: (answer, query) => wrong(answer.found, query),
};
