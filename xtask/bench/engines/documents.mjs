// What every JavaScript engine starts from: the programs that are not over, flat, folded, in the order of a list without words.
// An application must make them of its records before a library can index them; it is timed apart from that.

/** The facets whose options are counted. */
export const FACETS = ["format", "topic", "kind", "audience", "level", "women", "free", "partner", "town"];
/** The facets that a query can ask for. */
export const ASKED = ["format", "topic", "partner", "town"];
export const PAGE = 24;

const AUDIENCES = ["job-seekers", "pupils", "students", "employees", "entrepreneurs", "teachers", "everyone"];

/** Lower case, no accents, words separated by single spaces. */
export const fold = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae")
    .replace(/[^a-z0-9]+/g, " ").trim();

const SYNONYMS = {
  "generative-ai": "ia generative", ai: "ia intelligence artificielle", data: "data donnees", programming: "programmation code",
  web: "web", cybersecurity: "cyber cybersecurite", infrastructure: "infrastructure reseaux cloud",
  "digital-basics": "bases du numerique bureautique", creation: "creation numerique", science: "sciences mathematiques",
  careers: "metiers orientation", entrepreneurship: "entrepreneuriat",
};

/** The day as a number, a month or a year by its first day. */
const day = (text) => {
  const [year, month = 1, date = 1] = text.split("-").map(Number);
  return year * 10_000 + month * 100 + date;
};

/** Where a program stands in a list without words: dated by date, then running, then not confirmed. */
function stage(program, today) {
  const days = (program.sessions ?? []).flatMap((it) => [it.apply_by, it.start, it.end]).filter(Boolean).map(day);
  const next = Math.min(...days.filter((it) => it >= today));
  if (next !== Infinity) return next;
  // Eighteen months.
  return program.status === "running" && day(program.seen) > today - 10_600 ? 1e9 : 2e9;
}

/** Programs → documents. */
export function flatten(catalogue, today) {
  const now = day(today);
  const names = new Map(catalogue.organisations.map((it) => [it.id, fold(it.name)]));
  const documents = [];
  catalogue.programs.forEach((program, row) => {
    if (program.status === "ended") return;
    const sessions = program.sessions ?? [];
    const there = sessions.filter((it) => it.place && it.format !== "online");
    const everyone = (program.audience ?? []).includes("everyone");
    const topic = program.topics ?? [];
    const partner = program.partners.map((it) => it.id);
    const name = fold(program.name);
    documents.push({
      id: documents.length, row, name, stage: stage(program, now),
      summary: fold(`${program.summary.fr} ${program.summary.en ?? ""}`),
      partners: partner.map((id) => names.get(id) ?? "").join(" "),
      cities: [...new Set(there.map((it) => fold(it.place.city)))].join(" "),
      topics: topic.map((it) => `${fold(it)} ${SYNONYMS[it]}`).join(" "),
      format: [...new Set(sessions.map((it) => it.format))],
      town: [...new Set(there.map((it) => it.place.commune))],
      topic, partner, kind: [program.kind], audience: everyone ? AUDIENCES : program.audience ?? [],
      level: program.level ? [program.level] : [], women: program.women ? [program.women] : [],
      free: program.cost?.eur === 0 ? ["oui"] : [],
      sessions: there.map((it) => `${it.format} ${it.place.commune}`),
    });
  });
  documents.sort((one, two) => one.stage - two.stage || (one.name < two.name ? -1 : one.name > two.name ? 1 : one.row - two.row));
  documents.forEach((document, at) => { document.id = at; });
  return documents;
}

/** The words of a text, folded: what an index of words is given. */
export const FIELDS = ["name", "summary", "partners", "cities", "topics"];
export const whole = (document) => FIELDS.map((field) => document[field]).join(" ");

/** How many of the documents have no single session with a format and a town that were asked for. */
export function wrong(documents, query) {
  if (query.format.length === 0 || query.town.length === 0) return null;
  const held = (it) => query.format.some((format) => query.town.some((town) => it.sessions.includes(`${format} ${town}`)));
  let count = 0;
  for (const document of documents) if (!held(document)) count += 1;
  return count;
}

/** The part that all engines share: the text of a catalogue → documents. */
export function base(asked) {
  let catalogue = null;
  const it = {
    documents: [],
    parse: (text) => { catalogue = JSON.parse(text); },
    prepare: () => { it.documents = flatten(catalogue, asked.today); },
    // The records are kept, as an application that shows them would.
    kept: () => catalogue,
  };
  return it;
}
