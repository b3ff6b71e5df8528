import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

const table = (owner: string, ...rows: readonly string[]): string =>
  ["收入支出决算总表", `部门：${owner}\t\t\t单位：万元`, "项目\t决算数\t项目\t决算数", ...rows].join("\n");

const WHOLE = ["一、财政拨款收入\t9.00\t一、农林水支出\t9.00", "本年收入合计\t9.00\t本年支出合计\t9.00"];
const UNIT = ["一、财政拨款收入\t2.00\t一、农林水支出\t2.00", "本年收入合计\t2.00\t本年支出合计\t2.00"];

const read = async (...tables: readonly string[]) => {
  const { facts, findings, bureau, bureaus } = await extractText(
    `平江县水利局2023年度部门决算\n${tables.join("\n\n")}\n`,
  );
  return {
    bureau: bureau?.name,
    totals: facts
      .filter(({ measure }) => measure === "revenue_total")
      .map(({ bureau, bureau_id, item, value }) => [bureau, bureau_id, item, value]),
    bureaus: (bureaus ?? []).map(({ name, scope }) => [name, scope]),
    certain: findings.filter(({ severity }) => severity === "certain"),
  };
};

describe("the same form of the department and of one of its units", () => {
  it("are those of two bodies: the unit's is its own, and contradicts nothing", async () => {
    const { bureau, bureaus, totals, certain } = await read(
      table("平江县水利局（汇总）", ...WHOLE),
      table("平江县黄金洞水库管理所", ...UNIT),
    );
    expect(bureau).toMatch(/^平江县水利局/);
    expect(totals).toEqual([
      ["平江县水利局（汇总）", "430626:水利局（汇总）", null, "90000.00"],
      ["平江县黄金洞水库管理所", "430626:黄金洞水库管理所", null, "20000.00"],
    ]);
    expect(bureaus).toEqual([["平江县黄金洞水库管理所", "department"]]);
    expect(certain).toEqual([]);
  });

  it("another wording of the department's own name is no unit", async () => {
    const { totals } = await read(table("水利局本级", ...WHOLE));
    expect(totals.map(([, , item, value]) => [item, value])).toEqual([[null, "90000.00"]]);
  });
});
