/** Queries a person has run, newest first, and those they have given a name; in this browser only. */
export interface KeptQueries {
  readonly history: readonly string[];
  readonly saved: readonly { readonly name: string; readonly sql: string }[];
}

const KEY = "juesuan.queries";
const KEPT = 40;
const NONE: KeptQueries = { history: [], saved: [] };

const isText = (value: unknown): value is string => typeof value === "string";

function parse(text: string | null): KeptQueries {
  const found = JSON.parse(text ?? "{}") as { history?: unknown; saved?: unknown };
  const history = Array.isArray(found.history) ? found.history.filter(isText) : [];
  const saved = Array.isArray(found.saved)
    ? found.saved.filter((one): one is KeptQueries["saved"][number] => isText(one?.name) && isText(one?.sql))
    : [];
  return { history, saved };
}

export function readQueries(): KeptQueries {
  try {
    return parse(localStorage.getItem(KEY));
  } catch {
    return NONE;
  }
}

function write(queries: KeptQueries): KeptQueries {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Storage can be closed or full; what is kept then lasts for this page.
  }
  return queries;
}

/** A query that is run again moves to the top. */
export const withRun = ({ history, saved }: KeptQueries, sql: string): KeptQueries =>
  write({ saved, history: [sql, ...history.filter((other) => other !== sql)].slice(0, KEPT) });

/** A name names one query; saving under it again replaces it. */
export const withSaved = ({ history, saved }: KeptQueries, name: string, sql: string): KeptQueries =>
  write({ history, saved: [{ name, sql }, ...saved.filter((other) => other.name !== name)] });

export const withoutSaved = ({ history, saved }: KeptQueries, name: string): KeptQueries =>
  write({ history, saved: saved.filter((other) => other.name !== name) });
