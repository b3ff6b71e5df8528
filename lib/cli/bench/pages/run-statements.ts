import { BrowserEngine } from "../../../engine/browser";

const engine = new BrowserEngine(new URL("/", window.location.href).href);

/** Runs each statement `times` times after one run to warm up; the durations in milliseconds. */
async function runStatements(texts: readonly string[], times: number): Promise<number[][]> {
  const durations: number[][] = [];
  for (const text of texts) {
    const runs: number[] = [];
    for (let i = 0; i <= times; i++) {
      const start = performance.now();
      await engine.query({ text, params: [] });
      if (i > 0) runs.push(performance.now() - start);
    }
    durations.push(runs);
  }
  return durations;
}

Object.assign(window, { runStatements });
