import { expect, test } from "vitest";
import { statedCells } from "../../lib/metrics/stated-cells";
import { makeFact } from "../support/fact";

const said = (facts: Parameters<typeof statedCells>[0]) =>
  statedCells(facts).map(({ bureau_id, fiscal_year, column, values }) => [
    bureau_id,
    fiscal_year,
    column.name,
    values,
  ]);
const spent = (value: string | null, fields = {}) =>
  makeFact({ measure: "expenditure_total", preferred: true, value, ...fields });

test("facts state the cells they would fill: of the whole, preferred, the year's own before what the next implies", () => {
  const facts = [
    spent("7.00", { phase: "prior_actual" }),
    spent("8.00", { phase: "actual" }),
    spent("9.00", { phase: "actual", preferred: false }),
    spent("1.00", { phase: "actual", item: "其中" }),
    spent(null, { phase: "actual" }),
  ];
  const [{ bureau_id, fiscal_year }] = facts as [(typeof facts)[number]];
  expect(said(facts)).toEqual([[bureau_id, fiscal_year, "expenditure_total", ["8.00"]]]);
});

test("facts of one rank that differ are all there", () => {
  expect(said([spent("1.00"), spent("2.00"), spent("1.00")]).map((cell) => cell.at(-1))).toEqual([
    ["1.00", "2.00"],
  ]);
});
