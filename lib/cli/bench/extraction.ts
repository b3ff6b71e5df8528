import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { extractDocument } from "../../extract/extract";
import { loadPackageReference } from "../../reference/node-package";
import { setEnginePace } from "../batch/engine-pace";
import { paths } from "../paths";
import { median } from "./median";
import type { Measurement } from "./report";

const ROUNDS = 9;

/** Until then the runtime is still compiling; a folder of documents spends its time after that. */
const WARM_UP = 5;

/** Processor time this process has used, in milliseconds: other programs on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Documents per second of one core over the text documents at hand, beside merely decoding and splitting them. */
export async function measureExtraction(): Promise<Measurement[]> {
  if (!existsSync(paths.documents)) return [];
  // As in the process that reads documents for the command line.
  setEnginePace();
  const names = (await readdir(paths.documents)).filter((name) => name.endsWith(".txt"));
  const reference = await loadPackageReference(paths.data);
  const inputs = await Promise.all(
    names.map(async (file) => ({ file, bytes: new Uint8Array(await readFile(join(paths.documents, file))) })),
  );
  const rate = (work: (input: (typeof inputs)[number]) => unknown): number => {
    for (let i = 0; i < WARM_UP; i++) for (const input of inputs) work(input);
    const rounds = Array.from({ length: ROUNDS }, () => {
      const start = processorTime();
      for (const input of inputs) work(input);
      return (processorTime() - start) / inputs.length;
    });
    return 1000 / median(rounds);
  };
  return [
    {
      title: `extraction, ${inputs.length} documents, one core`,
      value: rate((input) => extractDocument(input, reference)),
      baseline: rate((input) => new TextDecoder().decode(input.bytes).split("\n")),
      unit: "documents/s",
      aim: 50,
      better: "more",
    },
  ];
}
