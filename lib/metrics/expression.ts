import { positionIn, wordAt } from "../engine/functions";
import { identifier, join, type Sql, sql } from "../engine/sql";
import { STATUSES } from "../records/closed-lists";
import type { Origin } from "../records/vocabulary";
import type { Denominator } from "./denominators";
import type { Metric, Term } from "./metric";

/** SQL pieces that compute one metric from a row of `bureau_years`. */
export interface MetricExpression {
  /** Exact decimals, null where any term is unknown. */
  readonly numerator: Sql;
  readonly numeratorPrecision: Sql;
  readonly denominator: Sql;
  readonly denominatorPrecision: Sql;
  /** Double for ordering and drawing; exact quotients are computed from numerator and denominator. */
  readonly value: Sql;
  /** ReasonId where there is no value, else null. */
  readonly reason: Sql;
  /** Fact ids of the columns in their order, separated by spaces; nothing between two spaces where there is none. */
  readonly facts: Sql;
  /** corrected where any of the facts is, else derived where any is, else printed; null without facts. */
  readonly origin: Sql;
  /** Weakest status among the facts. */
  readonly status: Sql;
}

function signed(terms: readonly Term[]): Sql {
  const pieces = terms.map(({ column, sign }) =>
    sign === 1 ? sql`+ ${identifier(column)}` : sql`- ${identifier(column)}`,
  );
  return sql`(${join(pieces, " ")})`;
}

const beside = (terms: readonly Term[], suffix: string): Sql[] =>
  terms.map(({ column }) => identifier(`${column}_${suffix}`));
const NOTHING = sql`NULL`;

/** Worst case of a sum: precisions add up. */
function precisionOf(terms: readonly Term[]): Sql {
  return sql`(${join(
    beside(terms, "precision").flatMap((name, i) => (i === 0 ? [name] : [sql`+`, name])),
    " ",
  )})`;
}

function weakest(terms: readonly Term[]): Sql {
  const positions = beside(terms, "status").map((name) => positionIn(STATUSES, name));
  return wordAt(STATUSES, sql`greatest(${join(positions)})`);
}

/** True where a figure is missing and has a status that says why. */
function lacks(terms: readonly Term[], status: "ambiguous" | "clash"): Sql {
  return sql`(${join(
    terms.map(
      ({ column }) =>
        sql`(${identifier(column)} IS NULL AND coalesce(${identifier(`${column}_status`)} = ${status}, FALSE))`,
    ),
    " OR ",
  )})`;
}

/** Why a sum of terms has no value: figures that disagree, several readings, or nothing stated. */
const withoutNumerator = (numerator: Sql, terms: readonly Term[]): Sql =>
  sql`WHEN ${numerator} IS NULL AND ${lacks(terms, "clash")} THEN 'numerator_clash'
    WHEN ${numerator} IS NULL AND ${lacks(terms, "ambiguous")} THEN 'numerator_ambiguous'
    WHEN ${numerator} IS NULL THEN 'numerator_missing'`;

const factsOf = (terms: readonly Term[]): Sql =>
  sql`(${join(
    beside(terms, "fact").map((name) => sql`coalesce(${name}, '')`),
    " || ' ' || ",
  )})`;

function originOf(terms: readonly Term[]): Sql {
  const origins = beside(terms, "origin");
  const any = (origin: Origin): Sql =>
    sql`(${join(
      origins.map((name) => sql`${name} = ${origin}`),
      " OR ",
    )})`;
  return sql`CASE WHEN ${any("corrected")} THEN 'corrected' WHEN ${any("derived")} THEN 'derived'
    WHEN ${any("printed")} THEN 'printed' END`;
}

const factorOf = (metric: Metric): Sql => (metric.factor === 100 ? sql`100` : sql`1`);

function quotient(
  metric: Metric,
  numerator: Sql,
  denominator: Sql,
  terms: readonly Term[],
  lacking: "no_census" | "denominator_missing",
): MetricExpression {
  const reason = sql`CASE ${withoutNumerator(numerator, metric.numerator)}
    WHEN ${denominator} IS NULL AND ${terms.length > 0 ? lacks(terms, "clash") : sql`FALSE`} THEN 'denominator_clash'
    WHEN ${denominator} IS NULL THEN ${lacking}
    WHEN ${denominator} = 0 THEN 'denominator_zero' END`;
  const evidenced = [...metric.numerator, ...terms];
  return {
    numerator,
    numeratorPrecision: precisionOf(metric.numerator),
    denominator,
    denominatorPrecision: terms.length > 0 ? precisionOf(terms) : NOTHING,
    value: sql`CASE WHEN ${denominator} <> 0 THEN ${factorOf(metric)} * CAST(${numerator} AS DOUBLE) / CAST(${denominator} AS DOUBLE) END`,
    reason,
    facts: factsOf(evidenced),
    status: weakest(evidenced),
    origin: originOf(evidenced),
  };
}

/** A metric, or its amount divided by a number of people, in SQL. */
export function expressMetric(metric: Metric, denominator?: Denominator): MetricExpression {
  const numerator = signed(metric.numerator);
  if (metric.denominator) {
    return quotient(metric, numerator, signed(metric.denominator), metric.denominator, "denominator_missing");
  }
  if (denominator?.column === "population")
    return quotient(metric, numerator, identifier("population"), [], "no_census");
  if (denominator?.column) {
    const terms: readonly Term[] = [{ column: denominator.column, sign: 1 }];
    return quotient(metric, numerator, signed(terms), terms, "denominator_missing");
  }
  return {
    numerator,
    numeratorPrecision: precisionOf(metric.numerator),
    denominator: NOTHING,
    denominatorPrecision: NOTHING,
    value: sql`CAST(${numerator} AS DOUBLE)`,
    reason: sql`CASE ${withoutNumerator(numerator, metric.numerator)} END`,
    facts: factsOf(metric.numerator),
    status: weakest(metric.numerator),
    origin: originOf(metric.numerator),
  };
}
