import { Presets, SingleBar } from "cli-progress";

/** How far a run is; nothing is shown where standard error is no terminal. */
export interface Progress {
  /** More than was known at first is to be done. */
  expect(total: number): void;
  add(failed: number): void;
  stop(): void;
}

const formatOf = (things: string): string =>
  `{bar} {value}/{total} ${things}, {failed} failed, {rate} ${things}/s, {left} left`;

/** @param things what is counted, in the plural */
export function showProgress(total: number, things = "files"): Progress {
  const bar = new SingleBar(
    { format: formatOf(things), stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  if (!process.stderr.isTTY || total === 0) return { expect: () => {}, add: () => {}, stop: () => {} };
  const started = performance.now();
  let value = 0;
  let failed = 0;
  let all = total;
  bar.start(total, 0, { failed, rate: "–", left: "–" });
  return {
    expect(more) {
      all = more;
      bar.setTotal(more);
    },
    add(failures) {
      value += 1;
      failed += failures;
      const rate = (value * 1000) / (performance.now() - started);
      bar.update(value, { failed, rate: rate.toFixed(1), left: formatSeconds((all - value) / rate) });
    },
    stop: () => bar.stop(),
  };
}

function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
