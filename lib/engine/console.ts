import type { BrowserEngine } from "./browser";
import { CONSOLE_LIMITS, ConsoleError } from "./console-limits";
import { cutRow } from "./console-values";
import { readOnlyQuery } from "./read-only-query";
import type { EngineRow } from "./types";

export interface ConsoleAnswer {
  readonly rows: readonly EngineRow[];
  /** Whether there are more rows than are given. */
  readonly more: boolean;
}

/**
 * A person's own SQL, on an instance of the engine that nothing else looks at: whatever is run there, what pages show
 * stays as it is. It starts with the first statement and sees the same rows as the pages.
 */
export class SqlConsole {
  readonly #pages: BrowserEngine;
  readonly #own: BrowserEngine;

  constructor(pages: BrowserEngine) {
    this.#pages = pages;
    this.#own = pages.apart(CONSOLE_LIMITS.megabytes);
  }

  /** Rejects with ConsoleError, or with the signal's reason when aborted. */
  async ask(text: string, signal: AbortSignal): Promise<ConsoleAnswer> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), CONSOLE_LIMITS.seconds * 1000);
    try {
      await this.#own.lay(this.#pages.overlay);
      const statement = readOnlyQuery(text, CONSOLE_LIMITS.rows + 1);
      const rows = await this.#own.query(statement, { signal: either(signal, late.signal) });
      return {
        rows: rows.slice(0, CONSOLE_LIMITS.rows).map(cutRow),
        more: rows.length > CONSOLE_LIMITS.rows,
      };
    } catch (cause) {
      signal.throwIfAborted();
      throw refusalOf(cause, late.signal.aborted);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): Promise<void> {
    return this.#own.close();
  }
}

function either(one: AbortSignal, other: AbortSignal): AbortSignal {
  const both = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort(signal.reason);
    signal.addEventListener("abort", () => both.abort(signal.reason), { signal: both.signal });
  }
  return both.signal;
}

function refusalOf(cause: unknown, late: boolean): ConsoleError {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (late) return new ConsoleError("time", message, { cause });
  if (/Expected a single SELECT statement/i.test(message))
    return new ConsoleError("not_a_select", message, { cause });
  if (/out of memory|memory access|failed to allocate/i.test(message))
    return new ConsoleError("memory", message, { cause });
  return new ConsoleError("engine", message, { cause });
}
