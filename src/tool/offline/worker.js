// The service worker: what was seen stays readable without a network, and the search works.
//
// Files named by their content never change: the kept copy is the right one. Pages and the catalogue do: the network is asked
// first, and the kept copy serves where it does not answer in time. A new version waits until the visitor asks for it or all
// her pages are closed; until then the pages she has open keep the files they were made with.
const ASSETS = "passerelles-assets-{version}";
const PAGES = "passerelles-pages";
const WANTED = {wanted};
const CATALOGUE = "{base}/catalogue.json";
// Pages that the live version can draw by itself, once it is there.
const LIVING = new RegExp("{living}");
const LIVE = ["{base}/hors-ligne/vivante.html", "{base}/en/offline/live.html"];
const STILL = ["{base}/hors-ligne/index.html", "{base}/en/offline/index.html"];
const PATIENCE = 3000;
const MOST_PAGES = 60;

const english = (path) => path.startsWith("{base}/en/");

addEventListener("install", (event) => {
  event.waitUntil(caches.open(ASSETS).then((cache) => cache.addAll(WANTED)));
});

// The files of the version before stay: a page that was seen then is made of them.
addEventListener("activate", (event) => {
  const tidy = async () => {
    const versions = (await caches.keys()).filter((it) => it.startsWith("passerelles-assets-"));
    await Promise.all(versions.slice(0, -2).map((it) => caches.delete(it)));
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("message", (event) => {
  if (event.data === "take-over") skipWaiting();
  // The page that was open before there was a worker.
  else if (typeof event.data === "string") event.waitUntil(keepPage(event.data));
});

async function keepPage(path) {
  const cache = await caches.open(PAGES);
  if (!(await cache.match(path, { ignoreSearch: true }))) await keep(PAGES, path, await fetch(path));
}

// A full disk loses a copy, never an answer. What is given is a copy already: an answer that is being read can't be copied.
async function keep(name, key, answer) {
  if (!answer.ok || answer.type !== "basic" || answer.redirected) return;
  try {
    const cache = await caches.open(name);
    await cache.put(key, answer);
    if (name !== PAGES) return;
    const kept = await cache.keys();
    await Promise.all(kept.slice(0, -MOST_PAGES).map((it) => cache.delete(it)));
  } catch {}
}

// The network's answer, or nothing when it fails or takes too long; its answer is kept in any case.
function ask(event, name, key) {
  const answer = fetch(event.request);
  // From the start: once another copy was served, it would be too late to ask for more time.
  event.waitUntil(answer.then((it) => keep(name, key, it.clone())).catch(() => {}));
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  return [answer, Promise.race([answer.catch(() => undefined), late])];
}

// The newest copy: pages as they were last seen, then the files of this version, then those of the version before.
async function find(path) {
  for (const name of [PAGES, ASSETS]) {
    const kept = await (await caches.open(name)).match(path, { ignoreSearch: true });
    if (kept) return kept;
  }
  return caches.match(path, { ignoreSearch: true });
}

async function page(event, path) {
  const [answer, soon] = ask(event, PAGES, path);
  const came = await soon;
  if (came) return came;
  const kept = await find(path);
  if (kept) return kept;
  // Slow is not away: without a copy, wait for it.
  return answer.catch(() => find((LIVING.test(path) ? LIVE : STILL)[+english(path)]));
}

async function catalogue(event) {
  const [answer, soon] = ask(event, ASSETS, CATALOGUE);
  return (await soon) ?? (await find(CATALOGUE)) ?? answer;
}

async function asset(event, path) {
  const kept = await find(path);
  if (kept) return kept;
  const answer = await fetch(event.request);
  event.waitUntil(keep(ASSETS, path, answer.clone()));
  return answer;
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const path = url.pathname;
  if (request.mode === "navigate") event.respondWith(page(event, path));
  else if (path === CATALOGUE) event.respondWith(catalogue(event));
  else if (/^\/(assets|icons)\//.test(path.slice("{base}".length))) event.respondWith(asset(event, path));
});
