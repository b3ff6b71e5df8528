import { describe, expect, it } from "vitest";
import { CsvError, formatCsv, parseCsv, readCsvRecords } from "../../lib/records/csv";

const errorOf = (text: string): CsvError => {
  try {
    parseCsv(text);
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
};

describe("a table that is not whole", () => {
  it("is refused where a quote is never closed: the rows behind it would vanish into one cell", () => {
    const error = errorOf('name,value\na,1\n"b,2\nc,3\nd,4\n');
    expect(error.message).toMatch(/quote/i);
    expect(error.line).toBeGreaterThan(1);
  });

  it("is refused where text follows a closing quote", () => {
    expect(errorOf('name,value\n"a"b,1\n').message).toMatch(/quote/i);
  });

  it.each([
    ["too few", "name,value\na,1\nb\n", 3],
    ["too many", "name,value\na,1,x\n", 2],
  ])("is refused where a row has %s cells, with its line", (_, text, line) => {
    expect(errorOf(text).line).toBe(line);
  });
});

describe("a table that is whole", () => {
  it("keeps commas, quotes and line breaks inside quoted cells", () => {
    const table = { header: ["name", "value"], rows: [['a "b", c', "1\n2"]] };
    expect(parseCsv(formatCsv(table))).toEqual(table);
  });

  it("is read the same with a byte order mark, CRLF and a last line without an end", () => {
    expect(readCsvRecords("\uFEFFname,value\r\na,1\r\nb,2")).toEqual([
      { name: "a", value: "1" },
      { name: "b", value: "2" },
    ]);
  });
});
