// Put in the place of the service worker, this one undoes it: everything kept is deleted, and pages come from the network again.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const end = async () => {
    const kept = (await caches.keys()).filter((it) => it.startsWith("passerelles-"));
    await Promise.all(kept.map((it) => caches.delete(it)));
    await registration.unregister();
  };
  event.waitUntil(end());
});
