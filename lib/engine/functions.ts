import { identifier, inEach, join, type Sql, sql } from "./sql";

/**
 * What DuckDB and ClickHouse call by different names. Everything else the pages ask is written in words both know:
 * FILTER (WHERE …), QUALIFY, IS NOT DISTINCT FROM, NULLS LAST and || among them. Both order nulls last, text by its
 * bytes, and leave nulls out of aggregates; the settings of lib/engine/clickhouse-settings.ts make the rest agree.
 */

/**
 * Quantile with interpolation (type 7) of doubles, of the rows of a condition. ClickHouse's own interpolates by
 * lo + d·(hi − lo), DuckDB's by lo·(1 − d) + hi·d: they differ in the last digit, so the latter is written out.
 */
export const quantile = (x: Sql, share: 0.25 | 0.5 | 0.75, where: Sql = sql`TRUE`): Sql =>
  inEach({
    duckdb: sql`quantile_cont(${x}, ${share}) FILTER (WHERE ${where})`,
    clickhouse: sql`arrayElementOrNull(arrayMap((s, h) ->
        s[toInt64(floor(h)) + 1] * (1. - (h - floor(h))) + s[toInt64(ceil(h)) + 1] * (h - floor(h)),
      arrayFilter(s -> notEmpty(s), [arraySort(groupArray(${x}) FILTER (WHERE ${where}))]),
      arrayFilter(h -> h >= 0, [${share} * (toInt64(count(${x}) FILTER (WHERE ${where})) - 1)])), 1)`,
  });

/** The whole number below a double; null for one that is none. */
export const wholeBelow = (x: Sql): Sql =>
  inEach({
    duckdb: sql`CAST(floor(${x}) AS INTEGER)`,
    clickhouse: sql`accurateCastOrNull(floor(${x}), 'Int32')`,
  });

/** A list of texts, to look up in or to take from. */
const listOf = (words: readonly string[]): Sql => sql`[${join(words.map((word) => sql`${word}`))}]`;

/** Place of a text in a list, from 1; null where it is not there. */
export const positionIn = (words: readonly string[], x: Sql): Sql =>
  inEach({
    duckdb: sql`list_position(${listOf(words)}, ${x})`,
    clickhouse: sql`nullIf(indexOf(${listOf(words)}, ${x}), 0)`,
  });

/** The text at a place of a list; null where the place is. */
export const wordAt = (words: readonly string[], place: Sql): Sql =>
  inEach({
    duckdb: sql`list_extract(${listOf(words)}, ${place})`,
    clickhouse: sql`arrayElementOrNull(${listOf(words)}, toInt64(${place}))`,
  });

export const startsWith = (x: Sql, start: Sql | string): Sql => {
  const text = typeof start === "string" ? sql`${start}` : start;
  return inEach({ duckdb: sql`starts_with(${x}, ${text})`, clickhouse: sql`startsWith(${x}, ${text})` });
};

export const endsWith = (x: Sql, end: string): Sql =>
  inEach({ duckdb: sql`ends_with(${x}, ${end})`, clickhouse: sql`endsWith(${x}, ${end})` });

/** Whether a text holds another, whatever the case. */
export const holds = (x: Sql, part: string): Sql =>
  inEach({
    duckdb: sql`contains(lower(${x}), lower(${part}))`,
    clickhouse: sql`(position(lowerUTF8(${x}), lowerUTF8(${part})) > 0)`,
  });

/** Whether a regular expression is found in a text; the expression is RE2's, as in both engines. */
export const matches = (x: Sql, pattern: string): Sql =>
  inEach({ duckdb: sql`regexp_matches(${x}, ${pattern})`, clickhouse: sql`match(${x}, ${pattern})` });

/** The first group of a regular expression as an integer; null where there is none. */
export const integerIn = (x: Sql, pattern: string): Sql =>
  inEach({
    duckdb: sql`try_cast(regexp_extract(${x}, ${pattern}, 1) AS INTEGER)`,
    clickhouse: sql`toInt32OrNull(regexpExtract(${x}, ${pattern}, 1))`,
  });

/** Texts with spaces between them; those that are null are left out. */
export const words = (...texts: readonly Sql[]): Sql =>
  inEach({
    duckdb: sql`concat_ws(' ', ${join(texts)})`,
    clickhouse: sql`arrayStringConcat(arrayMap(x -> assumeNotNull(x), arrayFilter(x -> isNotNull(x), [${join(
      texts.map((text) => sql`CAST(${text} AS Nullable(String))`),
    )}])), ' ')`,
  });

/** All texts of a group with spaces between them, by the order of a number. */
export const joined = (text: Sql, by: Sql): Sql =>
  inEach({
    duckdb: sql`string_agg(${text}, ' ' ORDER BY ${by})`,
    clickhouse: sql`nullIf(arrayStringConcat(arrayMap(x -> x.2, arraySort(groupArray((assumeNotNull(${by}), ${text})))), ' '), '')`,
  });

/** The value of the row where another is smallest or largest, of those where both are known. */
export const valueAtLeast = (x: Sql, by: Sql): Sql =>
  inEach({ duckdb: sql`arg_min(${x}, ${by})`, clickhouse: sql`argMin(${x}, ${by})` });
export const valueAtMost = (x: Sql, by: Sql): Sql =>
  inEach({ duckdb: sql`arg_max(${x}, ${by})`, clickhouse: sql`argMax(${x}, ${by})` });

/** Every column of a table but some. */
export const allBut = (table: string, ...columns: readonly string[]): Sql =>
  inEach({
    duckdb: sql`${identifier(table)}.* EXCLUDE (${join(columns.map((column) => identifier(column)))})`,
    clickhouse: sql`${identifier(table)}.* EXCEPT (${join(columns.map((column) => identifier(column)))})`,
  });
