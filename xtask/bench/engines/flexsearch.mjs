// FlexSearch: words and prefixes, all of which must stand in one field, hence one field for all; no typos, no counted facets,
// so that counts are made from its matches.

import { Index } from "/node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs";
import { count, telling } from "./count.mjs";
import { base, fold, whole } from "./documents.mjs";

export default function make(asked) {
  const it = base(asked);
  const words = new Index({ tokenize: "forward", encode: (text) => text.split(" ").filter(Boolean) });
  return {
    ...it, ...telling,
    modes: ["exact"],
    index: () => { for (const document of it.documents) words.add(document.id, whole(document)); },
    run: (query) => {
      if (!query.text) return count(it.documents, query);
      const hits = words.search(fold(query.text), { limit: it.documents.length });
      return count(hits.map((id) => it.documents[id]), query);
    },
  };
}
