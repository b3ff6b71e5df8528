import { describe, expect, it } from "vitest";
import { budgetBasis, phaseOf } from "../../lib/extract/forms/phases";

describe("the phase a column names", () => {
  it.each([
    ["决算数", "actual"],
    ["2023年度决算数", "actual"],
    ["全年执行数", "actual"],
    ["年初预算数", "budget_initial"],
    ["全年预算数", "budget_adjusted"],
    ["调整预算数", "budget_adjusted"],
    ["调整后预算", "budget_adjusted"],
    ["上年决算数", "prior_actual"],
    ["一般公共预算财政拨款决算数", "actual"],
  ])("%s is %s", (header, phase) => {
    expect(phaseOf(header, "")?.phase).toBe(phase);
  });

  it.each(["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "行次"])("%s names none", (header) => {
    expect(phaseOf(header, "")).toBeNull();
  });

  it("reads a bare 预算数 as the note explains it", () => {
    expect(phaseOf("预算数", "注：表中预算数为“三公”全年预算数，即年中调整以后的数。")).toEqual({
      phase: "budget_adjusted",
      basis: "全年预算",
    });
    expect(phaseOf("预算数", "注：预算数为年初部门预算安排数。")?.phase).toBe("budget_initial");
  });

  it("marks the basis unknown where the form is silent", () => {
    expect(phaseOf("预算数", "")).toEqual({ phase: "budget_initial", basis: "unknown" });
    expect(budgetBasis("注：此表列示本部门当年情况。").basis).toBe("unknown");
  });
});
