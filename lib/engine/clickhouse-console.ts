import type { ClickHouseEngine } from "./clickhouse";
import { CONSOLE_LIMITS, ConsoleError } from "./console-limits";
import type { EngineRow } from "./types";

/**
 * A person's own SQL on the server pages ask, as its read-only user: the server's limits decide what it may take.
 * Rejects with ConsoleError, or with the signal's reason when aborted.
 */
export async function askServer(
  engine: Pick<ClickHouseEngine, "ask">,
  text: string,
  signal: AbortSignal,
): Promise<{ readonly rows: readonly EngineRow[]; readonly more: boolean }> {
  try {
    const rows = await engine.ask(text.trim().replace(/;$/, ""), signal);
    return { rows: rows.slice(0, CONSOLE_LIMITS.rows), more: rows.length > CONSOLE_LIMITS.rows };
  } catch (cause) {
    signal.throwIfAborted();
    const message = cause instanceof Error ? cause.message : String(cause);
    if (/TIMEOUT_EXCEEDED/.test(message)) throw new ConsoleError("time", message, { cause });
    if (/MEMORY_LIMIT_EXCEEDED/.test(message)) throw new ConsoleError("memory", message, { cause });
    if (/Cannot execute query in readonly mode|ACCESS_DENIED|READONLY/.test(message))
      throw new ConsoleError("not_a_select", message, { cause });
    throw new ConsoleError("engine", message, { cause });
  }
}
