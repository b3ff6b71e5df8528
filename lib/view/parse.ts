import { FIELD_NAMES, FIELDS, type FieldName, type Selection } from "./fields";
import { CURRENT_VERSION, MIGRATIONS, type Migration, migrate } from "./migrations";
import type { Problem } from "./result";

export interface View {
  readonly selection: Selection;
  /** Parameters that were not understood, as they stood; nothing is guessed for them. */
  readonly problems: readonly Problem[];
  /** Parameters of others, kept in their order. */
  readonly unknown: readonly (readonly [string, string])[];
}

export interface ParseOptions {
  readonly migrations?: ReadonlyMap<number, Migration>;
  readonly current?: number;
}

export const VERSION_PARAM = "v";
const nameOfParam = new Map<string, FieldName>(FIELD_NAMES.map((name) => [FIELDS[name].param, name]));

/** Reads a URL's query string, with or without the question mark. Never throws. */
export function parseView(search: string, options: ParseOptions = {}): View {
  const { migrations = MIGRATIONS, current = CURRENT_VERSION } = options;
  const raw = new URLSearchParams(search);
  const problems: Problem[] = [];
  const version = readVersion(raw.get(VERSION_PARAM), current, problems);
  const params = migrate(raw, version, migrations, current);
  const selection: Record<string, unknown> = {};
  const unknown: [string, string][] = [];
  for (const [param, text] of params) {
    if (param === VERSION_PARAM) continue;
    const name = nameOfParam.get(param);
    if (name === undefined) {
      unknown.push([param, text]);
      continue;
    }
    if (name in selection) {
      problems.push({ param, raw: text, reason: "repeated" });
      continue;
    }
    const parsed = FIELDS[name].codec.read(text);
    if (parsed.ok) selection[name] = parsed.value;
    else problems.push({ param, raw: text, reason: parsed.reason });
  }
  return { selection: selection as Selection, problems, unknown };
}

function readVersion(raw: string | null, current: number, problems: Problem[]): number {
  if (raw === null) return current;
  const version = /^\d{1,4}$/.test(raw) ? Number(raw) : Number.NaN;
  if (version <= current) return version;
  problems.push({ param: VERSION_PARAM, raw, reason: "version" });
  return current;
}
