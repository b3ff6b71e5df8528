/** Why the engine did not start, as far as a person can do something about it. */
export const ENGINE_FAULTS = [
  /** The host does not have, or does not give, what the engine needs. */
  "engine_missing",
  /** It came in part, or something else came in its place. */
  "engine_cut",
  /** The host's or the browser's policy does not let it run. */
  "engine_forbidden",
  /** Nothing came for a long time. */
  "engine_silent",
] as const;

export type EngineFault = (typeof ENGINE_FAULTS)[number];

/** The engine did not start, for a reason with words of its own. */
export class EngineFaultError extends Error {
  override readonly name = "EngineFaultError";

  constructor(
    readonly fault: EngineFault,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}

/** The fault a message of the engine's worker begins with. */
export function faultIn(message: string): EngineFaultError | null {
  const fault = ENGINE_FAULTS.find((name) => message.includes(`${name}: `));
  return fault
    ? new EngineFaultError(fault, message.slice(message.indexOf(`${fault}: `) + fault.length + 2))
    : null;
}
