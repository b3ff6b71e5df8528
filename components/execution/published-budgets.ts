import { startsWith } from "@/lib/engine/functions";
import { sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import { type BureauFilter, whereOf } from "@/lib/metrics/queries/filter";
import { groupBy } from "@/lib/records/group";
import { MEASURES } from "@/lib/records/measures";
import type { Origin, Phase, Status, TableKind } from "@/lib/records/vocabulary";

/** A figure of the three publics: of a published budget, of the budget column of the accounts, or what was spent. */
export interface ThreePublicFact extends EngineRow {
  readonly fact_id: string;
  readonly bureau_id: string;
  readonly bureau: string;
  readonly fiscal_year: number;
  readonly measure: string;
  readonly phase: Phase;
  readonly table: TableKind;
  readonly value: string;
  readonly status: Status;
  readonly origin: Origin;
  readonly preferred: boolean;
}

const LIMIT = 6000;
const OF_BUDGETS = startsWith(sql`f."table"`, "budget_");

/** The three publics of departments that published a budget, both sides of it. */
export function threePublicBudgetsQuery(filter: BureauFilter): Statement {
  return sql`
    WITH planned AS (
      SELECT DISTINCT f.bureau_id, f.fiscal_year FROM facts f
      WHERE ${OF_BUDGETS} AND ${startsWith(sql`f.measure`, "three_public.")} AND f.value IS NOT NULL
    ),
    found AS (
      SELECT f.fact_id AS fact_id, f.bureau_id AS bureau_id, b.name AS bureau, b.bureau_type AS bureau_type,
        b.scope AS scope, b.level AS level, b.region_code AS region_code, f.fiscal_year AS fiscal_year,
        f.measure AS measure, f.phase AS phase, f."table" AS "table", f.value AS value, f.status AS status,
        f.origin AS origin, f.preferred AS preferred
      FROM facts f
        JOIN bureaus b ON b.bureau_id = f.bureau_id
        JOIN planned p ON p.bureau_id = f.bureau_id AND p.fiscal_year = f.fiscal_year
      WHERE ${startsWith(sql`f.measure`, "three_public.")} AND f.unit = '元' AND f.item IS NULL AND f.value IS NOT NULL
        AND coalesce(f.fund, '') NOT IN ('gov_fund', 'state_capital')
        AND f.phase IN ('budget_initial', 'budget_adjusted', 'actual')
    )
    SELECT * FROM found WHERE ${whereOf(filter)}
    ORDER BY region_code, bureau_id, fiscal_year DESC, fact_id LIMIT ${LIMIT}`;
}

/** One item of one department's year: what the budget published, what the accounts print of it, what was spent. */
export interface ThreePublicLine {
  readonly key: string;
  readonly bureau: string;
  readonly fiscal_year: number;
  readonly measure: string;
  readonly published: ThreePublicFact;
  readonly column: ThreePublicFact | null;
  readonly actual: ThreePublicFact | null;
}

const isOfBudget = ({ table }: ThreePublicFact): boolean => table.startsWith("budget_");
const isOfColumn = (one: ThreePublicFact): boolean => !isOfBudget(one) && one.phase !== "actual";
const isSpent = (one: ThreePublicFact): boolean => !isOfBudget(one) && one.phase === "actual";

/** Tables before prose; of the accounts' two budgets the initial one. */
function best(facts: readonly ThreePublicFact[]): ThreePublicFact | null {
  const rank = ({ phase, table, preferred }: ThreePublicFact): number =>
    (phase === "budget_adjusted" ? 4 : 0) + (table.endsWith("narrative") ? 2 : 0) + (preferred ? 0 : 1);
  return [...facts].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

const ORDER: readonly string[] = MEASURES.map(({ id }) => id);

export function modelThreePublic(facts: readonly ThreePublicFact[]): ThreePublicLine[] {
  const groups = groupBy(facts, (fact) => `${fact.bureau_id}|${fact.fiscal_year}|${fact.measure}`);
  return [...groups]
    .flatMap(([key, group]): ThreePublicLine[] => {
      const published = best(group.filter(isOfBudget));
      if (!published) return [];
      const { bureau, fiscal_year, measure } = published;
      return [
        {
          key,
          bureau,
          fiscal_year,
          measure,
          published,
          column: best(group.filter(isOfColumn)),
          actual: best(group.filter(isSpent)),
        },
      ];
    })
    .sort(
      (a, b) =>
        a.bureau.localeCompare(b.bureau, "zh-Hans-CN") ||
        b.fiscal_year - a.fiscal_year ||
        ORDER.indexOf(a.measure) - ORDER.indexOf(b.measure),
    );
}
