import { MAX_UNITS } from "./units";

/** Version of the URLs this program writes. */
export const CURRENT_VERSION = 2;

/** Turns the parameters of one version into those of the next; pure. */
export type Migration = (params: URLSearchParams) => URLSearchParams;

/** Version 1 knew no chosen units: the bureaus it names, which pages put in focus, become the first of them. */
function chooseNamedBureaus(params: URLSearchParams): URLSearchParams {
  const named = (params.get("b") ?? "").split("~").filter((id) => id !== "" && !id.includes("*"));
  if (named.length === 0 || params.has("u")) return params;
  const migrated = new URLSearchParams(params);
  migrated.set("u", [...new Set(named)].slice(0, MAX_UNITS).join("~"));
  return migrated;
}

/** Keyed by the version a migration starts from. Version 1 is the first that was ever written. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map([[1, chooseNamedBureaus]]);

/** Applies every migration from `version` up to `current`. */
export function migrate(
  params: URLSearchParams,
  version: number,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  current = CURRENT_VERSION,
): URLSearchParams {
  let migrated = params;
  for (let step = version; step < current; step++) migrated = migrations.get(step)?.(migrated) ?? migrated;
  return migrated;
}
