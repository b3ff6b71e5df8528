import { ClickHouseEngine } from "@/lib/engine/clickhouse";
import { askServer } from "@/lib/engine/clickhouse-console";
import { openLocalDatabase } from "../local/local-db";
import { type LocalSummary, NO_LOCAL } from "../local/local-summary";
import type { EngineLoader } from "./load-engine";

const NOT_LAID =
  "本站由服务器上的引擎回答，本机文档不会并入 · This site asks an engine on a server: local documents are not laid over it";

/** Local documents stay on their own page; pages say that their figures are not among those shown. */
async function summariseLocal(): Promise<LocalSummary> {
  const kept = await openLocalDatabase()
    .then((database) => database.count("documents"))
    .catch(() => 0);
  return kept === 0 ? NO_LOCAL : { ...NO_LOCAL, problem: NOT_LAID };
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
