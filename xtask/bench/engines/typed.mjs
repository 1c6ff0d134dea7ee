// The honest rival: no library, every value an integer, everything in typed arrays. Words by an index of its own: each word
// must be found whole, the last one may be unfinished; ranked by the weight of the fields; no typos.

import { ASKED, base, FACETS, FIELDS, fold, PAGE, wrong } from "./documents.mjs";

/** Few options: one bit each, and documents are counted by the pattern of their bits. The others have a list per document. */
const NARROW = ["format", "topic", "kind", "audience", "level", "women", "free"];
const WIDE = ["partner", "town"];
const WEIGHTS = { name: 8, partners: 5, topics: 4, cities: 4, summary: 2 };

/** The value of each option, by its code, and the other way round. */
function coded(documents, facet) {
  const codes = new Map();
  for (const document of documents) for (const value of document[facet]) if (!codes.has(value)) codes.set(value, codes.size);
  return codes;
}

export default function make(asked) {
  const it = base(asked);
  const codes = {};
  const masks = {};
  const lists = {};
  let rows = null;
  let words = [];
  let places = null;
  let postings = null;
  let weights = null;
  let scores = null;

  function columns(documents) {
    rows = Uint32Array.from(documents, (document) => document.row);
    for (const facet of NARROW) {
      codes[facet] = coded(documents, facet);
      masks[facet] = Uint16Array.from(documents, (document) =>
        document[facet].reduce((mask, value) => mask | (1 << codes[facet].get(value)), 0));
    }
    for (const facet of WIDE) {
      codes[facet] = coded(documents, facet);
      const starts = new Uint32Array(documents.length + 1);
      documents.forEach((document, at) => { starts[at + 1] = starts[at] + document[facet].length; });
      const values = new Uint16Array(starts[documents.length]);
      let end = 0;
      for (const document of documents) for (const value of document[facet]) values[end++] = codes[facet].get(value);
      lists[facet] = { starts, values };
    }
  }

  function index(documents) {
    columns(documents);
    const found = new Map();
    documents.forEach((document, at) => {
      for (const field of FIELDS) {
        const weight = WEIGHTS[field];
        for (const word of document[field].split(" ")) {
          if (word === "") continue;
          const list = found.get(word);
          if (list === undefined) found.set(word, [at, weight]);
          else if (list[list.length - 2] !== at) list.push(at, weight);
          else if (list[list.length - 1] < weight) list[list.length - 1] = weight;
        }
      }
    });
    words = [...found.keys()].sort();
    places = new Uint32Array(words.length + 1);
    words.forEach((word, at) => { places[at + 1] = places[at] + found.get(word).length / 2; });
    postings = new Uint32Array(places[words.length]);
    weights = new Uint8Array(places[words.length]);
    let end = 0;
    for (const word of words) {
      const list = found.get(word);
      for (let at = 0; at < list.length; at += 2) {
        postings[end] = list[at];
        weights[end++] = list[at + 1];
      }
    }
    scores = new Uint8Array(documents.length);
  }

  /** The first word that does not come before `word`. */
  function from(word) {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Fills `scores` with the weight of the documents that hold every word; 0 for the others. */
  function find(text) {
    const terms = fold(text).split(" ");
    const best = new Uint8Array(scores.length);
    terms.forEach((term, turn) => {
      const last = turn === terms.length - 1;
      const first = from(term);
      best.fill(0);
      for (let at = first; at < words.length && (last ? words[at].startsWith(term) : words[at] === term); at += 1) {
        // Whole words weigh more than beginnings.
        const whole = words[at] === term ? 1 : 0;
        for (let place = places[at]; place < places[at + 1]; place += 1) {
          const weight = weights[place] + whole * 20;
          if (weight > best[postings[place]]) best[postings[place]] = weight;
        }
      }
      for (let at = 0; at < best.length; at += 1) {
        scores[at] = best[at] > 0 && (turn === 0 || scores[at] > 0) ? (turn === 0 ? 0 : scores[at]) + best[at] : 0;
      }
    });
  }

  function run(query) {
    const size = rows.length;
    const worded = query.text !== "";
    if (worded) find(query.text);
    const used = ASKED.filter((facet) => query[facet].length > 0);
    // One bit for each filter in use that a document fails.
    const failed = used.length > 0 ? new Uint8Array(size) : null;
    used.forEach((facet, bit) => {
      const flag = 1 << bit;
      if (masks[facet]) {
        const mask = query[facet].reduce((sum, value) => sum | (codes[facet].has(value) ? 1 << codes[facet].get(value) : 0), 0);
        const column = masks[facet];
        for (let at = 0; at < size; at += 1) if ((column[at] & mask) === 0) failed[at] |= flag;
      } else {
        const { starts, values } = lists[facet];
        const wanted = query[facet].map((value) => codes[facet].get(value) ?? -1);
        for (let at = 0; at < size; at += 1) {
          let has = false;
          for (let place = starts[at]; place < starts[at + 1] && !has; place += 1) has = wanted.includes(values[place]);
          if (!has) failed[at] |= flag;
        }
      }
    });
    // The rows that pass everything, and for each filter in use those that fail it alone.
    const passing = new Uint32Array(size);
    const alone = used.map(() => new Uint32Array(size));
    const lengths = used.map(() => 0);
    let total = 0;
    for (let at = 0; at < size; at += 1) {
      if (worded && scores[at] === 0) continue;
      const fails = failed === null ? 0 : failed[at];
      if (fails === 0) passing[total++] = at;
      else if ((fails & (fails - 1)) === 0) {
        const bit = 31 - Math.clz32(fails);
        alone[bit][lengths[bit]++] = at;
      }
    }
    const counts = {};
    for (const facet of NARROW) {
      const column = masks[facet];
      const patterns = new Uint32Array(1 << codes[facet].size);
      for (let at = 0; at < total; at += 1) patterns[column[passing[at]]] += 1;
      const bit = used.indexOf(facet);
      if (bit >= 0) for (let at = 0; at < lengths[bit]; at += 1) patterns[column[alone[bit][at]]] += 1;
      const sums = new Uint32Array(codes[facet].size);
      for (let pattern = 1; pattern < patterns.length; pattern += 1) {
        const count = patterns[pattern];
        if (count > 0) for (let code = 0; code < sums.length; code += 1) if (pattern & (1 << code)) sums[code] += count;
      }
      counts[facet] = sums;
    }
    for (const facet of WIDE) {
      const { starts, values } = lists[facet];
      const sums = new Uint32Array(codes[facet].size);
      const add = (list, length) => {
        for (let at = 0; at < length; at += 1) {
          const row = list[at];
          for (let place = starts[row]; place < starts[row + 1]; place += 1) sums[values[place]] += 1;
        }
      };
      add(passing, total);
      const bit = used.indexOf(facet);
      if (bit >= 0) add(alone[bit], lengths[bit]);
      counts[facet] = sums;
    }
    return { total, top: worded ? best(passing, total) : Array.from(passing.subarray(0, Math.min(total, PAGE)), (at) => rows[at]), counts, passing };
  }

  /** The first page by score; equal scores keep the order of a list without words. */
  function best(passing, total) {
    const top = [];
    for (let at = 0; at < total; at += 1) {
      const row = passing[at];
      if (top.length === PAGE && scores[row] <= scores[top[PAGE - 1]]) continue;
      let place = top.length;
      while (place > 0 && scores[top[place - 1]] < scores[row]) place -= 1;
      top.splice(place, 0, row);
      if (top.length > PAGE) top.pop();
    }
    return top.map((at) => rows[at]);
  }

  return {
    ...it,
    modes: ["exact"],
    index: () => index(it.documents),
    run,
    total: (answer) => answer.total,
    top: (answer) => answer.top,
    counts: (answer) => Object.fromEntries(FACETS.map((facet) => [facet, Array.from(answer.counts[facet]).filter((count) => count > 0).map(String)])),
    wrong: (answer, query) => wrong(Array.from(answer.passing.subarray(0, answer.total), (at) => it.documents[at]), query),
  };
}
