import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { printStatement } from "../../lib/engine/literal";
import { join, sql } from "../../lib/engine/sql";
import { whereOf } from "../../lib/metrics/queries/filter";
import { openSmallDatabase, type SmallDatabase } from "../support/small-database";

let database: SmallDatabase;
beforeAll(async () => {
  database = await openSmallDatabase({ bureaus: [], facts: [] });
});
afterAll(() => database.close());

it("several units are found whatever letters their ids are of, and no others", async () => {
  const letters = fc.constantFrom("a", "局", "\u{20BB7}", "\uFFE5", "\u{1F600}", "0", "~");
  const ids = fc.uniqueArray(fc.string({ unit: letters, minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(ids, fc.nat({ max: 11 }), async (all, n) => {
      const wanted = all.slice(0, 1 + (n % all.length));
      const rows = join(
        all.map((id) => sql`SELECT ${id} AS bureau_id`),
        " UNION ALL ",
      );
      const found = await database.query(
        printStatement(sql`SELECT bureau_id FROM (${rows}) WHERE ${whereOf({ bureaus: wanted })}`),
      );
      expect(found.map(({ bureau_id: id }) => id).toSorted()).toEqual(wanted.toSorted());
    }),
    { numRuns: 60 },
  );
});

it("the ends of a list are told in the order of its bytes", () => {
  const { params } = whereOf({ bureaus: ["\uFFE5", "\u{20BB7}", "局"] });
  expect(params.slice(-2)).toEqual(["局", "\u{20BB7}"]);
});

it("one unit needs no ends", () => {
  expect(whereOf({ bureaus: ["b1"] }).params).toEqual(["b1"]);
});
