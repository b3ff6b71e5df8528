import { startsWith } from "../../engine/functions";
import { identifier, join, type Sql, sql, values } from "../../engine/sql";
import type { Scope } from "../../records/vocabulary";

/** Which bureau-years a page asks about; a field left out admits everything. */
export interface BureauFilter {
  readonly scopes?: readonly Scope[];
  /** Region codes; a province (430000) or prefecture (433100) admits all below it. */
  readonly regions?: readonly string[];
  readonly bureaus?: readonly string[];
  readonly bureauTypes?: readonly string[];
  readonly levels?: readonly string[];
  readonly years?: { readonly from: number; readonly to: number };
}

/** The digits a region and everything inside it begin with: 430000 gives 43, 433100 gives 4331. */
export function regionPrefix(code: string): string {
  return code.replace(/(00)+$/, "");
}

/** Condition that a column is one of some; none where nothing is chosen. */
export function oneOf(column: string, items: readonly string[] | undefined): Sql[] {
  return items && items.length > 0 ? [sql`${identifier(column)} IN ${values([...items])}`] : [];
}

/** By code points, which is the order of their bytes: that of every engine. */
function compareTexts(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((letter, i) => letter !== right[i]);
  if (at < 0) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}

/** Some units. Rows are kept by unit: with the ends of the list DuckDB skips all that lie beyond, which IN lets it read. */
function ofBureaus(ids: readonly string[] | undefined): Sql[] {
  if (!ids || ids.length < 2) return oneOf("bureau_id", ids);
  const sorted = ids.toSorted(compareTexts);
  return [
    ...oneOf("bureau_id", ids),
    sql`bureau_id BETWEEN ${sorted[0] as string} AND ${sorted.at(-1) as string}`,
  ];
}

function inRegions(regions: readonly string[] | undefined): Sql[] {
  if (!regions || regions.length === 0) return [];
  const within = regions.map((code) => startsWith(sql`region_code`, regionPrefix(code)));
  return [sql`(${join(within, " OR ")})`];
}

/** WHERE condition of a filter; TRUE where nothing is chosen. */
export function whereOf({ scopes, regions, bureaus, bureauTypes, levels, years }: BureauFilter): Sql {
  const conditions = [
    ...oneOf("scope", scopes),
    ...inRegions(regions),
    ...ofBureaus(bureaus),
    ...oneOf("bureau_type", bureauTypes),
    ...oneOf("level", levels),
    ...(years ? [sql`fiscal_year BETWEEN ${years.from} AND ${years.to}`] : []),
  ];
  return conditions.length > 0 ? join(conditions, " AND ") : sql`TRUE`;
}
