import { describe, expect, test } from "vitest";
import { QueryError, toQueryError } from "../../lib/engine/query-error";

describe("an error of the engine", () => {
  test("is told in its own words, also where the browser's engine wraps them in JSON", () => {
    const json =
      '{"exception_type":"Parser","exception_message":"syntax error at or near \\"DROP\\"","position":"14"}';
    expect(toQueryError(new Error(json), "DROP").message).toBe(
      'Parser Error: syntax error at or near "DROP"',
    );
    expect(toQueryError(new Error("Catalog Error: no such table"), "x").message).toBe(
      "Catalog Error: no such table",
    );
    expect(toQueryError(new Error("{broken"), "x").message).toBe("{broken");
    expect(toQueryError("plain", "x").message).toBe("plain");
  });

  test("carries its SQL and its cause, and is wrapped once", () => {
    const cause = new Error("no");
    const error = toQueryError(cause, "SELECT 1");
    expect([error.sql, error.cause]).toEqual(["SELECT 1", cause]);
    expect(toQueryError(error, "other")).toBe(error);
    expect(error).toBeInstanceOf(QueryError);
  });
});
