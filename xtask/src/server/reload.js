// Served by `cargo xtask serve --watch` only: reloads the page once it is no longer of the build that is being served.
const own = new URL(document.currentScript.src).search.slice(1);

setInterval(async () => {
  try {
    const answer = await fetch("/__reload", { cache: "no-store" });
    if (answer.ok && (await answer.text()) !== own) {
      location.reload();
    }
  } catch {
    // The server is stopped; the page is kept until it is back.
  }
}, 1000);
