/** What one statement of the console may take, and how much of a value is shown. */
export const CONSOLE_LIMITS = { rows: 1000, seconds: 30, megabytes: 1024, characters: 2000 } as const;

export type ConsoleRefusal = "not_a_select" | "time" | "memory" | "engine";

/** Why a statement has no answer; the message is the engine's own. */
export class ConsoleError extends Error {
  override readonly name = "ConsoleError";

  constructor(
    readonly code: ConsoleRefusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
