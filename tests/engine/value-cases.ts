import { sql } from "../../lib/engine/sql";

/** What a query value becomes, the same in both engines. */
export const VALUE_CASES = [
  {
    label: "a decimal as exact string",
    statement: sql`SELECT CAST('306.90' AS DECIMAL(18,2)) AS v`,
    expected: "306.90",
  },
  {
    label: "a negative decimal",
    statement: sql`SELECT CAST('-0.05' AS DECIMAL(18,2)) AS v`,
    expected: "-0.05",
  },
  {
    label: "more digits than a double holds",
    statement: sql`SELECT CAST('9007199254740993.123456' AS DECIMAL(24,6)) AS v`,
    expected: "9007199254740993.123456",
  },
  {
    label: "a sum of decimals with its scale",
    statement: sql`SELECT sum(x) AS v FROM (VALUES (CAST('0.10' AS DECIMAL(18,2))), (0.20)) t(x)`,
    expected: "0.30",
  },
  {
    label: "a sum of integers as number",
    statement: sql`SELECT sum(x) AS v FROM (VALUES (1), (2)) t(x)`,
    expected: 3,
  },
  { label: "a count as number", statement: sql`SELECT count(*) AS v FROM range(7)`, expected: 7 },
  {
    label: "an integer beyond 2^53 as string",
    statement: sql`SELECT CAST('9223372036854775807' AS BIGINT) AS v`,
    expected: "9223372036854775807",
  },
  { label: "a double as number", statement: sql`SELECT ${0.1} AS v`, expected: 0.1 },
  { label: "text", statement: sql`SELECT ${"株洲市荷塘区 'x' \\n"} AS v`, expected: "株洲市荷塘区 'x' \\n" },
  { label: "true", statement: sql`SELECT ${true} AS v`, expected: true },
  { label: "null", statement: sql`SELECT ${null} AS v`, expected: null },
  { label: "a date", statement: sql`SELECT CAST('2021-12-31' AS DATE) AS v`, expected: "2021-12-31" },
] as const;
