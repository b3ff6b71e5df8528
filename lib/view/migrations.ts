/** Version of the URLs this program writes. */
export const CURRENT_VERSION = 1;

/** Turns the parameters of one version into those of the next; pure. */
export type Migration = (params: URLSearchParams) => URLSearchParams;

/** Keyed by the version a migration starts from. Version 1 is the first that was ever written. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

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
