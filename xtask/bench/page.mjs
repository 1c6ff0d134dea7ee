// The page of the benchmark: runs each engine on each size in a worker of its own, one after the other, and sends what they
// report to the command. A worker ends before the next begins, so that their memory never mixes.

const plan = await (await fetch("/plan.json")).json();

const report = (record) => fetch("/report", { method: "POST", body: JSON.stringify(record) });

/** What the browser says this page and its workers hold, in bytes. */
async function memory() {
  const { bytes, breakdown } = await performance.measureUserAgentSpecificMemory();
  const worker = breakdown.filter((part) => part.attribution.some((it) => it.scope === "DedicatedWorkerGlobalScope"));
  return { bytes, worker: worker.reduce((sum, part) => sum + part.bytes, 0) };
}

/** One engine on one size, to its end. */
function measure(engine, size) {
  return new Promise((done, failed) => {
    const worker = new Worker("worker.mjs", { type: "module" });
    worker.onerror = (event) => failed(new Error(event.message || "the worker could not be started"));
    worker.onmessage = async ({ data }) => {
      try {
        if (data.kind === "built") {
          worker.postMessage({ kind: "go", memory: await memory() });
        } else if (data.kind === "failed") {
          failed(new Error(data.reason));
        } else {
          await report({ ...data, engine, size });
          if (data.kind === "end") {
            worker.terminate();
            done();
          }
        }
      } catch (error) {
        failed(error);
      }
    };
    worker.postMessage({ kind: "start", engine, size, limits: plan.limits });
  });
}

try {
  await report({ kind: "browser", isolated: crossOriginIsolated, agent: navigator.userAgent });
  for (const size of plan.sizes) {
    for (const engine of plan.engines) {
      await measure(engine, size).catch((error) => report({ kind: "failure", engine, size, reason: String(error.message ?? error) }));
    }
  }
  await report({ kind: "done" });
} catch (error) {
  await report({ kind: "failure", engine: "page", size: 0, reason: String(error.stack ?? error) });
  await report({ kind: "done" });
}
