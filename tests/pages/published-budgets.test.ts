import { expect, it } from "vitest";
import { modelThreePublic, type ThreePublicFact } from "../../components/execution/published-budgets";

const fact = (id: string, fields: Partial<ThreePublicFact>): ThreePublicFact => ({
  fact_id: id,
  bureau_id: "430626:水利局",
  bureau: "平江县水利局",
  fiscal_year: 2023,
  measure: "three_public.total",
  phase: "budget_initial",
  table: "three_public",
  value: "1.00",
  status: "consistent",
  origin: "printed",
  preferred: true,
  ...fields,
});

it("sets the published budget, the accounts' own budget column and what was spent side by side", () => {
  const lines = modelThreePublic([
    fact("text", { table: "budget_narrative" }),
    fact("published", { table: "budget_three_public", preferred: false }),
    fact("adjusted", { phase: "budget_adjusted" }),
    fact("column", {}),
    fact("spent", { phase: "actual" }),
    fact("without", { measure: "three_public.reception", phase: "actual" }),
  ]);
  expect(
    lines.map(({ published, column, actual }) => [published.fact_id, column?.fact_id, actual?.fact_id]),
  ).toEqual([["published", "column", "spent"]]);
});
