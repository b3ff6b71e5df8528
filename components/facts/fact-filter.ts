import { holds, startsWith, words } from "@/lib/engine/functions";
import { identifier, join, type Sql, sql, values } from "@/lib/engine/sql";
import { stands } from "@/lib/metrics/queries/counted";
import { regionPrefix } from "@/lib/metrics/queries/filter";
import type { Selection } from "@/lib/view/fields";

/** The part of a selection that chooses facts. */
export type FactFilter = Pick<
  Selection,
  | "regions"
  | "bureaus"
  | "bureauTypes"
  | "years"
  | "measures"
  | "phases"
  | "funds"
  | "statuses"
  | "tables"
  | "text"
>;

const FIELDS = [
  "regions",
  "bureaus",
  "bureauTypes",
  "years",
  "measures",
  "phases",
  "funds",
  "statuses",
  "tables",
  "text",
] as const satisfies readonly (keyof FactFilter)[];

/** What of a selection the list of facts listens to, so that other choices do not query anew. */
export function factFilterOf(selection: Selection): FactFilter {
  return Object.fromEntries(FIELDS.flatMap((name) => (name in selection ? [[name, selection[name]]] : [])));
}

function oneOf(column: string, items: readonly string[] | undefined): Sql[] {
  return items && items.length > 0 ? [sql`f.${identifier(column)} IN ${values([...items])}`] : [];
}

const SEARCHED = words(
  ...["bureau", "region", "subject_code", "subject_name", "item", "row", "printed"].map((name) =>
    identifier("f", name),
  ),
);

function textHas(text: string | undefined): Sql[] {
  const asked = (text ?? "").trim().toLowerCase().split(/\s+/).filter(Boolean);
  return asked.map((word) => holds(SEARCHED, word));
}

/** Condition on `facts f`: those that stand, where nothing is chosen. */
export function whereFacts(filter: FactFilter): Sql {
  const { regions = [], years } = filter;
  const within = regions.map((code) => startsWith(sql`f.region_code`, regionPrefix(code)));
  const conditions = [
    stands(sql`f.document_id`),
    ...(within.length > 0 ? [sql`(${join(within, " OR ")})`] : []),
    ...oneOf("bureau_id", filter.bureaus),
    ...oneOf("bureau_type", filter.bureauTypes),
    ...(years ? [sql`f.fiscal_year BETWEEN ${years.from} AND ${years.to}`] : []),
    ...oneOf("measure", filter.measures),
    ...oneOf("phase", filter.phases),
    ...oneOf("fund", filter.funds),
    ...oneOf("status", filter.statuses),
    ...oneOf("table", filter.tables),
    ...textHas(filter.text),
  ];
  return join(conditions, " AND ");
}
