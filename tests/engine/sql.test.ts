import { describe, expect, test } from "vitest";
import { positionIn, startsWith } from "../../lib/engine/functions";
import { printStatement } from "../../lib/engine/literal";
import { identifier, inEach, join, sql, values } from "../../lib/engine/sql";

describe("sql", () => {
  test("keeps values out of the text", () => {
    const statement = sql`SELECT * FROM facts WHERE measure = ${"x' OR 1=1 --"} AND fiscal_year = ${2021}`;
    expect(statement.text).toBe("SELECT * FROM facts WHERE measure = $1 AND fiscal_year = $2");
    expect(statement.params).toEqual(["x' OR 1=1 --", 2021]);
  });

  test("splices fragments and numbers their parameters through", () => {
    const where = join([sql`a = ${1}`, sql`b IN ${values(["x", "y"])}`], " AND ");
    const statement = sql`SELECT ${identifier("t", 'we"ird')} FROM t WHERE ${where} LIMIT ${5}`;
    expect(statement.text).toBe('SELECT "t"."we""ird" FROM t WHERE a = $1 AND b IN ($2, $3) LIMIT $4');
    expect(statement.params).toEqual([1, "x", "y", 5]);
  });

  test("refuses text that could be taken for a parameter", () => {
    expect(() => sql`SELECT '$1', ${1}`).toThrow(TypeError);
    expect(() => identifier("$1")).toThrow(TypeError);
  });

  test("prints literals that cannot be left", () => {
    expect(printStatement(sql`SELECT ${"it's"}, ${null}, ${true}, ${-3}, ${0.5}`)).toBe(
      "SELECT 'it''s', NULL, TRUE, -3, CAST('0.5' AS DOUBLE)",
    );
    expect(() => printStatement(sql`SELECT ${"a\0b"}`)).toThrow(TypeError);
    expect(() => printStatement(sql`SELECT ${Number.NaN}`)).toThrow(TypeError);
  });

  test("a parameter whose value looks like a placeholder stays a value", () => {
    expect(printStatement(sql`SELECT ${"$2"}, ${"b"}`)).toBe("SELECT '$2', 'b'");
  });
});

describe("words of each engine", () => {
  const chosen = sql`SELECT ${positionIn(["a", "b"], sql`x`)} FROM t WHERE ${startsWith(sql`region_code`, "43")} AND y = ${"it's \\"}`;

  test("a statement is printed for the engine that runs it, with that engine's literals", () => {
    expect(printStatement(chosen)).toBe(
      "SELECT list_position(['a', 'b'], x) FROM t WHERE starts_with(region_code, '43') AND y = 'it''s \\'",
    );
    expect(printStatement(chosen, "clickhouse")).toBe(
      "SELECT nullIf(indexOf(['a', 'b'], x), 0) FROM t WHERE startsWith(region_code, '43') AND y = 'it\\'s \\\\'",
    );
  });

  test("parameters are numbered through in each dialect alone", () => {
    const either = sql`${1} ${inEach({ duckdb: sql`a ${2}`, clickhouse: sql`b` })} ${3}`;
    expect([either.text, either.params]).toEqual(["$1 a $2 $3", [1, 2, 3]]);
    expect(either.inDialect("clickhouse")).toEqual({ text: "$1 b $2", params: [1, 3] });
  });

  test("a text that only one engine knows is not sent to another", () => {
    expect(() => printStatement({ text: "SELECT 1", params: [] }, "clickhouse")).toThrow(TypeError);
  });
});
