import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterOptions } from "../../components/foundation/controls/filter-options";
import { withValue } from "../../components/foundation/controls/select-field";
import { PRINTED_ROWS, printableRows } from "../../components/foundation/print/use-printing";
import { sortRows, type TableColumn } from "../../components/foundation/table/column";
import { CSV_START, printCsvLine } from "../../components/foundation/table/csv";
import { downloadOf } from "../../components/foundation/table/download";
import { printDownload } from "../../components/foundation/table/download-file";
import { parseCsv } from "../../lib/records/csv";

interface Row {
  readonly name: string;
  readonly amount: string | null;
}

const NAME: TableColumn<Row> = { id: "name", header: "部门", kind: "text", value: (row) => row.name };
const AMOUNT: TableColumn<Row> = { id: "amount", header: "金额", kind: "number", value: (row) => row.amount };

describe("sorting", () => {
  const rows: Row[] = [
    { name: "财政局", amount: "9.5" },
    { name: "教育局", amount: null },
    { name: "安全局", amount: "10" },
    { name: "保障局", amount: "9007199254740993.01" },
  ];

  test("numbers sort as exact decimals, unknown values last in both directions", () => {
    const amounts = (direction: "ascending" | "descending") =>
      sortRows(rows, AMOUNT, direction).map((row) => row.amount);
    expect(amounts("ascending")).toEqual(["9.5", "10", "9007199254740993.01", null]);
    expect(amounts("descending")).toEqual(["9007199254740993.01", "10", "9.5", null]);
  });

  test("Chinese names sort by pinyin", () => {
    expect(sortRows(rows, NAME, "ascending").map((row) => row.name)).toEqual([
      "安全局",
      "保障局",
      "财政局",
      "教育局",
    ]);
  });
});

describe("CSV", () => {
  test("what is written reads back, whatever the text", () => {
    const plain = fc.string({ maxLength: 30 }).filter((text) => !text.includes("\0"));
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1 }), (cells) => {
        const columns = [NAME, AMOUNT];
        const { write } = downloadOf("file", columns);
        const text = printDownload(
          write(cells.map(([name, amount]) => ({ name: `n${name}`, amount }))),
          new Map(),
          { note: "note", source: "source", locale: "en" },
        );
        expect(parseCsv(text).rows).toEqual(cells.map(([name, amount]) => [`n${name}`, amount]));
      }),
    );
  });

  test("a cell a spreadsheet would run is disarmed, a negative number is not", () => {
    expect(printCsvLine(["=HYPERLINK()", "-5.20", "@x", null, true])).toBe(
      "'=HYPERLINK(),-5.20,'@x,,true\r\n",
    );
    expect(CSV_START).toBe("\uFEFF");
  });
});

describe("searching options", () => {
  const options = [
    { value: "430202", label: "湖南省株洲市荷塘区", hint: "430202" },
    { value: "430000", label: "湖南省", hint: "430000" },
    { value: "530423", label: "云南省玉溪市通海县" },
  ];

  test("every word must occur, in the name, the hint or the code", () => {
    expect(filterOptions(options, "荷塘").map((o) => o.value)).toEqual(["430202"]);
    expect(filterOptions(options, "湖南 4302").map((o) => o.value)).toEqual(["430202"]);
    expect(filterOptions(options, "530").map((o) => o.value)).toEqual(["530423"]);
    expect(filterOptions(options, "北京")).toEqual([]);
  });

  test("options that begin with the text come first", () => {
    const mixed = [{ value: "a", label: "株洲云龙" }, ...options];
    expect(filterOptions(mixed, "云")[0]?.value).toBe("530423");
  });
});

test("paper takes the rows that are there, from the first on, up to its limit", () => {
  const upTo = (n: number) => (index: number) => (index < n || index > n + 200 ? index : undefined);
  expect(printableRows(60, upTo(60))).toBe(60);
  expect(printableRows(488, upTo(200))).toBe(200);
  expect(printableRows(2000, upTo(2000))).toBe(PRINTED_ROWS);
  expect(printableRows(5, upTo(0))).toBe(0);
});

test("a list of choices shows what holds, though it is none of them", () => {
  const years = [{ value: "2012", label: "2012" }];
  expect(withValue<string>(years, "1999").map(({ value }) => value)).toEqual(["1999", "2012"]);
  expect(withValue<string>(years, "2012")).toBe(years);
  expect(withValue<string>(years, "")).toBe(years);
});
