// Plain JavaScript, no library: every word must stand somewhere in the text. No ranking, no typos.

import { count, telling } from "./count.mjs";
import { base, fold, whole } from "./documents.mjs";

export default function make(asked) {
  const it = base(asked);
  let texts = [];
  return {
    ...it, ...telling,
    modes: ["exact"],
    prepare: it.prepare,
    index: () => { texts = it.documents.map(whole); },
    run: (query) => {
      if (!query.text) return count(it.documents, query);
      const words = fold(query.text).split(" ");
      return count(it.documents.filter((_, at) => words.every((word) => texts[at].includes(word))), query);
    },
  };
}
