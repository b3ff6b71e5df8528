import { ClickHouseEngine } from "@/lib/engine/clickhouse";
import { askServer } from "@/lib/engine/clickhouse-console";
import { openLocalDatabase } from "../local/local-db";
import { type LocalSummary, NO_LOCAL } from "../local/local-summary";
import type { EngineLoader } from "./load-engine";

/** Local documents are not laid over a server's tables: pages show what they state beside the server's figures. */
async function summariseLocal(): Promise<LocalSummary> {
  const database = await openLocalDatabase().catch(() => null);
  const kept = (await database?.getAll("documents").catch(() => [])) ?? [];
  return { ...NO_LOCAL, apart: kept.filter(({ removed }) => typeof removed !== "string").length };
}

/** The engine of a site that was built to ask a ClickHouse server. */
export async function loadServerEngine(url: string): Promise<EngineLoader> {
  const engine = new ClickHouseEngine(url);
  await engine.start();
  return {
    current: async () => ({
      engine: {
        query: (statement, options) => engine.query(statement, options),
        close: () => engine.close(),
      },
      console: { ask: (text, signal) => askServer(engine, text, signal) },
      local: await summariseLocal(),
    }),
    close: () => engine.close(),
  };
}
