import { describe, expect, test } from "vitest";
import { placeError } from "../../components/explore/sql/error-place";
import { NodeEngine } from "../../lib/engine/node";
import { readOnlyQuery } from "../../lib/engine/read-only-query";

/** What the engine says about a query as the console sends it. */
async function errorOf(query: string): Promise<string> {
  const engine = await NodeEngine.create();
  try {
    await engine.query(readOnlyQuery(query, 10));
    return "";
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  } finally {
    await engine.close();
  }
}

const placeOf = async (query: string) => placeError(await errorOf(query), query);

describe("the place of an error", () => {
  test("is the line and column of the person's own text", async () => {
    const place = await placeOf("SELECT 1 AS n,\n  nonsense\nFROM range(3)");
    expect(place).toMatchObject({ line: 2, column: 2 });
    expect(place?.message).toContain("nonsense");
    expect(place?.message).not.toContain("^");
  });

  test("is found for a word that does not parse", async () => {
    expect(await placeOf("SELECT 1\nFORM range(3) a b c")).toMatchObject({ line: 2 });
  });

  test("is not guessed where the word stands twice, or none is named", async () => {
    expect(await placeOf("SELECT nonsense, nonsense FROM range(3)")).toBeNull();
    expect(placeError("Out of Memory Error", "SELECT 1")).toBeNull();
  });
});
