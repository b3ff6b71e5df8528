import { ClickHouseEngine } from "@/lib/engine/clickhouse";
import { openEngineFile } from "@/lib/engine/node-file";
import type { Engine } from "@/lib/engine/types";

let opened: Promise<Engine> | undefined;

async function openServer(url: string): Promise<Engine> {
  const engine = new ClickHouseEngine(url);
  await engine.start();
  return engine;
}

/** The engine file of this build, or the server its pages ask, opened once a process: default views are drawn from it. */
export function buildEngine(): Promise<Engine> {
  const server = process.env.ATLAS_CLICKHOUSE ?? "";
  opened ??= server === "" ? openEngineFile() : openServer(server);
  return opened;
}
