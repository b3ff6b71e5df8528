import type { ParamCodec } from "./codecs";
import { FIELD_NAMES, FIELDS, type FieldName, type Selection } from "./fields";
import { CURRENT_VERSION } from "./migrations";
import { VERSION_PARAM, type View } from "./parse";

/** Characters that are safe in a query string and that URLSearchParams escapes all the same. */
const READABLE: readonly (readonly [RegExp, string])[] = [
  [/%3A/g, ":"],
  [/%7E/g, "~"],
  [/%2C/g, ","],
];

/** The query string of a selection, with its version first; "" when nothing is chosen. */
export function printSelection(selection: Selection, unknown: View["unknown"] = []): string {
  const params = new URLSearchParams();
  for (const name of FIELD_NAMES) {
    const text = printField(name, selection);
    if (text !== undefined) params.append(FIELDS[name].param, text);
  }
  const chosen = params.size > 0;
  for (const [param, text] of unknown) params.append(param, text);
  if (params.size === 0) return "";
  const body = READABLE.reduce((query, [escaped, plain]) => query.replace(escaped, plain), params.toString());
  return chosen ? `?${VERSION_PARAM}=${CURRENT_VERSION}&${body}` : `?${body}`;
}

function printField(name: FieldName, selection: Selection): string | undefined {
  const value = selection[name];
  if (value === undefined) return undefined;
  return (FIELDS[name].codec as ParamCodec<unknown>).print(value);
}

/** A copy with some fields set; `undefined` clears a field. */
export function changeSelection(selection: Selection, change: Partial<Selection>): Selection {
  const entries = Object.entries({ ...selection, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Selection;
}

/** Fields that belong to one page only and do not travel to the next. */
const LOCAL: readonly FieldName[] = [
  "id",
  "code",
  "fact",
  "cell",
  "tab",
  "document",
  "record",
  "sort",
  "sql",
  "text",
  "display",
  "view",
  "embed",
  "readAsTable",
  "choices",
  "account",
  "subject",
  "leadKinds",
  "leadLevels",
  "marks",
  "lead",
];

/** What of a selection goes along when a person moves to another page. */
export function carrySelection(selection: Selection): Selection {
  return Object.fromEntries(
    Object.entries(selection).filter(([name]) => !LOCAL.includes(name as FieldName)),
  ) as Selection;
}
