/** Why the engine cannot run here; pages keep their static view and say so. */
export type EngineUnavailable = "no-webassembly" | "no-worker";

/** Undefined where the browser can run the engine. */
export function findEngineObstacle(scope: typeof globalThis = globalThis): EngineUnavailable | undefined {
  if (typeof scope.WebAssembly !== "object") return "no-webassembly";
  if (typeof scope.Worker !== "function") return "no-worker";
  return undefined;
}

/** The engine cannot start in this browser. */
export class EngineUnavailableError extends Error {
  override readonly name = "EngineUnavailableError";

  constructor(readonly reason: EngineUnavailable) {
    super(`The database engine cannot run here: ${reason}`);
  }
}
