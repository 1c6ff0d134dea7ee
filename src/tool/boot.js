// The first script: starts the live version, and sees to it that the static page is never lost.
// While the address asks for filters that only the live version can apply, the unfiltered list is kept back for a while,
// so that it does not flash by; if the live version takes too long or fails, the list comes back with a sentence.
(() => {
  const root = document.documentElement;
  const asks = /[?&](q|lieu|rayon|format|partenaire|type|theme|public|niveau|mixite|gratuit|etat|tri|page)=[^&]/;
  const show = () => root.removeAttribute("data-pending");
  const failed = () => {
    if (root.dataset.app !== "ready") root.dataset.app = "failed";
    show();
  };
  if (asks.test(location.search)) {
    root.setAttribute("data-pending", "");
    setTimeout(show, 6000);
  }
  const parsed = new Promise((done) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", done, { once: true });
    else done();
  });
  // A page in a frame tells the site around it how high it is, whenever that changes.
  if (parent !== window) {
    parsed.then(() => {
      new ResizeObserver(() => {
        parent.postMessage({ type: "passerelles:height", height: root.scrollHeight }, "*");
      }).observe(document.body);
    });
  }
  addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-print]")) print();
  });
  // What was seen stays readable without a network. Nothing is kept for somebody who saves data, nor inside other sites.
  const keepForLater = async () => {
    const policy = window.trustedTypes?.createPolicy("passerelles", { createScriptURL: () => "{worker}" });
    const workers = navigator.serviceWorker;
    // Asked before it is registered: Safari has a first worker in charge before it tells that it is installed.
    const older = workers.controller;
    const registration = await workers.register(policy?.createScriptURL("") ?? "{worker}");
    const offer = (worker) => {
      // Without an older one in charge, there is nothing to be renewed.
      if (worker?.state !== "installed" || !older) return;
      const offered = document.querySelector("[data-update]");
      offered.hidden = false;
      offered.querySelector("button").addEventListener("click", () => {
        workers.addEventListener("controllerchange", () => location.reload(), { once: true });
        worker.postMessage("take-over");
      });
    };
    offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker.addEventListener("statechange", () => offer(worker));
    });
    (await workers.ready).active.postMessage(location.pathname);
  };
  if ("{worker}" && parent === window && navigator.serviceWorker && !navigator.connection?.saveData) {
    addEventListener("load", () => setTimeout(() => keepForLater().catch(() => {}), 1000));
  }
  // A site that is built without a worker asks for the one that ends those of before: browsers take their time.
  if (!"{worker}") {
    (async () => (await navigator.serviceWorker?.getRegistration())?.update())().catch(() => {});
  }
  // A page without filters or sharing is whole as it is.
  if (root.hasAttribute("data-still")) {
    parsed.then(() => (root.dataset.app = "ready"));
    return;
  }
  addEventListener("passerelles:failed", failed);
  // A browser that translates the page puts an element of its own in the place of each text, and the live version would go on
  // changing texts that nobody sees. So a text comes back, empty, behind its translation, which goes when the text says
  // something new or goes itself.
  const translations = new WeakMap();
  new MutationObserver((changes) => {
    for (const { target, addedNodes, removedNodes, previousSibling } of changes) {
      if (target.data) translations.get(target)?.remove();
      for (const text of removedNodes) {
        if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
        const before = translations.get(text);
        const now = addedNodes[0] ?? previousSibling;
        if (before?.isConnected) before.remove();
        else if (now?.localName === "font" && now.isConnected) {
          translations.set(text, now);
          text.data = "";
          now.after(text);
        }
      }
    }
  }).observe(root, { subtree: true, childList: true, characterData: true });
  // A panic ends the module in a trap; in a task that nobody waits for, it is heard of as a rejection, elsewhere as an error.
  const trapped = (event) => {
    if ((event.error ?? event.reason) instanceof WebAssembly.RuntimeError) failed();
  };
  addEventListener("error", trapped);
  addEventListener("unhandledrejection", trapped);
  // For the live version, which works in short tasks: timers that follow one another would be kept waiting.
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => waiting.shift()();
  window.nextTask = () =>
    new Promise((done) => {
      waiting.push(done);
      port2.postMessage(0);
    });
  // What she came for is on the screen before anything else is fetched: module and catalogue must not share her network with
  // it. Some browsers tell when that is so, the others are given a moment; then all is fetched side by side.
  const shown = new Promise((done) => {
    new PerformanceObserver(done).observe({ type: "largest-contentful-paint", buffered: true });
    setTimeout(done, document.hidden ? 0 : 200);
  });
  const fetched = (href) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
    document.head.append(link);
  };
  shown
    .then(() => {
      ["{wasm}", "{catalogue}"].forEach(fetched);
      return Promise.all([import("{script}"), parsed]);
    })
    .then(([glue]) => glue.default({ module_or_path: "{wasm}" }))
    .catch(failed);
})();
