import { groupBy } from "../records/group";
import type { Fact } from "../records/schema";

/** Facts of one document with the look-ups that rules need; every look-up is built once. */
export class FactIndex {
  private readonly rows: ReadonlyMap<string, readonly Fact[]>;
  private readonly measures: ReadonlyMap<string, readonly Fact[]>;
  readonly statements: ReadonlyMap<string, readonly Fact[]>;

  constructor(readonly facts: readonly Fact[]) {
    this.rows = groupBy(facts, rowKey);
    this.measures = groupBy(facts, (fact) => fact.measure);
    this.statements = groupBy(
      facts.filter((fact) => fact.value !== null && fact.status !== "ambiguous" && comparable(fact)),
      statementKey,
    );
  }

  of(measure: string): readonly Fact[] {
    return this.measures.get(measure) ?? [];
  }

  /** Facts printed in the same row of the same table. */
  sameRow(fact: Fact): readonly Fact[] {
    return this.rows.get(rowKey(fact)) ?? [];
  }

  tableRows(): Iterable<readonly Fact[]> {
    return this.rows.values();
  }
}

function rowKey(fact: Fact): string {
  return [fact.table, fact.table_title, fact.fiscal_year, fact.row].join("|");
}

/** Measures that name what they are about in `item`, and so state nothing by themselves. */
function comparable(fact: Fact): boolean {
  return ![
    "change_amount",
    "change_percent",
    "share_percent",
    "indicator_target",
    "indicator_actual",
    "indicator_weight",
    "indicator_score",
    "other_amount",
  ].includes(fact.measure);
}

/**
 * What a fact is a statement of: two facts with one key say the same thing. A previous year's value is the
 * actual value of that year, and fiscal measures without a fund are about all fiscal funds.
 */
export function statementKey(fact: Fact): string {
  const phase = fact.phase === "prior_actual" ? "actual" : fact.phase;
  const fund =
    fact.measure.startsWith("fiscal_") && fact.fund === null
      ? "all"
      : fact.measure.startsWith("three_public")
        ? ""
        : fact.fund;
  const subject = fact.subject_code ?? fact.subject_name;
  const column = fact.subject_code === null ? null : (fact.column_id ?? "total");
  const basis = fact.measure.endsWith("_rate") ? fact.basis : null;
  return [fact.fiscal_year, fact.measure, phase, fund, subject, fact.item, column, basis].join("|");
}
