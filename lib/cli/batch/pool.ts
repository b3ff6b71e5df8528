import type { Outcome } from "./outcome";
import type { Reader } from "./process-reader";
import type { SourceFile } from "./walk";

/** Shares the files among the readers; `done` sees each as it is finished. Ends early once `signal` is aborted. */
export async function readAll(
  files: readonly SourceFile[],
  readers: readonly Reader[],
  done: (file: SourceFile, outcome: Outcome) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const queue = files.values();
  const work = async (reader: Reader): Promise<void> => {
    for (const file of queue) {
      if (signal.aborted) return;
      const outcome = await reader.read(file);
      if (signal.aborted) return;
      await done(file, outcome);
    }
  };
  const close = (): Promise<unknown> => Promise.all(readers.map((reader) => reader.close()));
  signal.addEventListener("abort", close, { once: true });
  try {
    await Promise.all(readers.map(work));
  } finally {
    await close();
  }
}
