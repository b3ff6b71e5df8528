import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

const HEAD = ["蒙阴县文化馆2023年度部门决算公开", "支出决算表", "单位：万元"];
const ROWS = [
  ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
  ["合计", "", "310.00", "200.00", "110.00"],
  ["207", "文化旅游体育与传媒支出", "290.00", "180.00", "110.00"],
  ["20701", "文化和旅游", "290.00", "180.00", "110.00"],
  ["2070109", "群众文化", "290.00", "180.00", "110.00"],
  ["221", "住房保障支出", "20.00", "20.00", "0.00"],
  ["22102", "住房改革支出", "20.00", "20.00", "0.00"],
  ["2210201", "住房公积金", "20.00", "20.00", "0.00"],
];

const printed = (rows: readonly (readonly string[])[], separator: string): string =>
  [...HEAD, ...rows.map((row) => row.join(separator))].join("\n");

const silentOf = async (text: string, code: string): Promise<string[]> => {
  const { facts } = await extractText(text);
  return facts
    .filter(({ subject_code, status }) => subject_code === code && !["ambiguous", "clash"].includes(status))
    .map(({ column_id, value }) => `${column_id} ${value}`);
};

describe.each([
  ["tabs", "\t"],
  ["pipes", " | "],
])("a table whose cells are parted by %s", (_, separator) => {
  it("is read where every row has as many cells", async () => {
    expect(await silentOf(printed(ROWS, separator), "2070109")).toEqual([
      "total 2900000.00",
      "basic 1800000.00",
      "project 1100000.00",
    ]);
  });

  const damaged = (change: (row: string[]) => void): string =>
    printed(
      ROWS.map((row) => {
        const own = [...row];
        if (own[0] === "2070109") change(own);
        return own;
      }),
      separator,
    );

  it("vouches for no figure of a row that has lost a cell", async () => {
    for (const at of [1, 2, 3])
      expect(
        await silentOf(
          damaged((row) => row.splice(at, 1)),
          "2070109",
        ),
      ).toEqual([]);
  });

  it("vouches for no figure of a row that has a cell too many", async () => {
    for (const at of [1, 2, 3, 4])
      expect(
        await silentOf(
          damaged((row) => row.splice(at, 0, row[at] ?? "")),
          "2070109",
        ),
      ).toEqual([]);
  });
});

const PARTS = ["合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行维护费", "公务接待费"];
const SPENT = ["10.00", "0.00", "6.00", "2.00", "4.00", "4.00"];
const NUMBERS = PARTS.map((_, i) => String(i + 1));

const threePublic = (rows: readonly (readonly string[])[]): string =>
  [
    "蒙阴县文化馆2023年度部门决算",
    "“三公”经费支出决算表",
    "单位：万元",
    ...rows.map((row) => row.join(" | ")),
  ].join("\n");

describe("one row of figures below its head", () => {
  it("is read whole, a bare 小计 as the sum of the parts behind it", async () => {
    const { facts } = await extractText(threePublic([PARTS, NUMBERS, SPENT]));
    expect(facts.map(({ measure, value, status }) => [measure, value, status])).toEqual([
      ["three_public.total", "100000.00", "consistent"],
      ["three_public.abroad", "0.00", "consistent"],
      ["three_public.vehicle_total", "60000.00", "validated"],
      ["three_public.vehicle_purchase", "20000.00", "consistent"],
      ["three_public.vehicle_operation", "40000.00", "consistent"],
      ["three_public.reception", "40000.00", "consistent"],
    ]);
  });

  const named = (head: string, row: readonly string[]): string[] => [head, ...row];
  it.each([
    ["below column numbers", [PARTS, NUMBERS], (row: string[]) => row],
    ["below words alone", [PARTS], (row: string[]) => row],
    ["with a label", [named("项目", PARTS)], (row: string[]) => named("2023年决算数", row)],
  ])("vouches for none of them where one is lost, %s", async (_, head, print) => {
    for (const at of SPENT.keys()) {
      const { facts, findings } = await extractText(threePublic([...head, print(SPENT.toSpliced(at, 1))]));
      expect(facts.length).toBeGreaterThan(3);
      expect(facts.filter(({ status }) => status !== "ambiguous")).toEqual([]);
      expect(findings.filter(({ severity }) => severity === "certain")).toEqual([]);
    }
  });
});
