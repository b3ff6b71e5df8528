import { openEngineFile } from "@/lib/engine/node-file";
import type { Engine } from "@/lib/engine/types";

let opened: Promise<Engine> | undefined;

/** The engine file of this build, opened once a process: default views are drawn from it. */
export function buildEngine(): Promise<Engine> {
  opened ??= openEngineFile();
  return opened;
}
