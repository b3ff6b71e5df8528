import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { sheetCell, writeWorkbook } from "../../components/foundation/table/workbook";

test("a number stays exact or stays text, and a code stays text", () => {
  expect(sheetCell("6318200.05", false)).toBe(6318200.05);
  expect(sheetCell("430202", true)).toBe("430202");
  expect(sheetCell("1234567890123456.78", false)).toBe("1234567890123456.78");
  expect(sheetCell("12,000", false)).toBe("12,000");
  expect(sheetCell(null, false)).toBeNull();
});

test("a workbook holds the figures with their sources, and a sheet about them", async () => {
  const table = {
    header: ["代码", "支出（元）"],
    isText: [true, false],
    rows: [["430202", "6318200.05"]],
    facts: [["a-1"]],
  };
  const known = { source: "https://example.org/a", note: "execution figure" };
  const bytes = await writeWorkbook(table, new Map([["a-1", known]]), [["页面", "x"]], {
    figures: "数据",
    about: "关于",
    note: "提示",
    source: "来源",
    locale: "zh",
  });
  const book = read(bytes);
  expect(book.SheetNames).toEqual(["数据", "关于"]);
  const [figures, about] = book.SheetNames.map((name) =>
    utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 }),
  );
  expect(figures).toEqual([
    ["代码", "支出（元）", "提示", "来源"],
    ["430202", 6318200.05, "预算执行数，早于决算", "https://example.org/a"],
  ]);
  expect(about).toEqual([["页面", "x"]]);
});
