import { Presets, SingleBar } from "cli-progress";

/** How far a run is; nothing is shown where standard error is no terminal. */
export interface Progress {
  add(failed: number): void;
  stop(): void;
}

const FORMAT = "{bar} {value}/{total} files, {failed} failed, {rate} files/s, {left} left";

export function showProgress(total: number): Progress {
  const bar = new SingleBar(
    { format: FORMAT, stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  if (!process.stderr.isTTY || total === 0) return { add: () => {}, stop: () => {} };
  const started = performance.now();
  let value = 0;
  let failed = 0;
  bar.start(total, 0, { failed, rate: "–", left: "–" });
  return {
    add(failures) {
      value += 1;
      failed += failures;
      const rate = (value * 1000) / (performance.now() - started);
      bar.update(value, { failed, rate: rate.toFixed(1), left: formatSeconds((total - value) / rate) });
    },
    stop: () => bar.stop(),
  };
}

function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
