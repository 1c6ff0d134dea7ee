// ItemsJS: facets of its own, any value within a filter; words and prefixes by lunr, no typos.

import itemsjs from "/node_modules/itemsjs/dist/index.modern.js";
import { ASKED, base, FACETS, FIELDS, fold, PAGE, wrong } from "./documents.mjs";

export default function make(asked) {
  const it = base(asked);
  let items = null;
  return {
    ...it,
    modes: ["exact"],
    index: () => {
      const facet = { conjunction: false, size: 100_000 };
      const aggregations = Object.fromEntries(FACETS.map((name) => [name, { title: name, ...facet }]));
      items = itemsjs(it.documents, { aggregations, searchableFields: FIELDS.slice(1), isExactSearch: true });
    },
    run: (query) => {
      const filters = Object.fromEntries(ASKED.filter((facet) => query[facet].length > 0).map((facet) => [facet, query[facet]]));
      return items.search({ per_page: PAGE, filters, query: query.text ? fold(query.text) : undefined });
    },
    total: (answer) => answer.pagination.total,
    top: (answer) => answer.data.items.map((item) => item.row),
    counts: (answer) =>
      Object.fromEntries(FACETS.map((facet) => {
        const buckets = answer.data.aggregations[facet].buckets;
        return [facet, buckets.filter((it) => it.doc_count > 0).map((it) => String(it.doc_count))];
      })),
    wrong: (answer, query) => {
      if (query.format.length === 0 || query.town.length === 0) return null;
      const filters = { format: query.format, town: query.town, ...(query.topic.length > 0 && { topic: query.topic }) };
      return wrong(items.search({ per_page: 100_000, filters }).data.items, query);
    },
  };
}
