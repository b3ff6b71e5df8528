import { describe, expect, it } from "vitest";
import { cellKind, parsePrintedNumber, toAsciiDigits } from "../../lib/extract/printed-number";
import { formatDecimal } from "../../lib/records/decimal";

const read = (text: string): string | null => {
  const number = parsePrintedNumber(text);
  return number ? formatDecimal(number.value, number.decimals) : null;
};

describe("a figure as printed in a cell", () => {
  it.each([
    ["0", "0"],
    ["0.00", "0.00"],
    ["12", "12"],
    ["952.29", "952.29"],
    ["952. 29", "952.29"],
    ["1, 537.4", "1537.4"],
    ["6,663,125.83", "6663125.83"],
    ["3，518.85", "3518.85"],
    ["3，518，850.10", "3518850.10"],
    ["26.61 ", "26.61"],
    ["1658.901759", "1658.901759"],
    ["１２３．４５", "123.45"],
    ["１，２３４．５０", "1234.50"],
    ["-4.12", "-4.12"],
    ["－4.12", "-4.12"],
    ["−4.12", "-4.12"],
    ["　15.00　", "15.00"],
    ["¥1,000.00", "1000.00"],
    ["￥88.8", "88.8"],
    [".5", "0.5"],
    ["916 \n.42", "916.42"],
  ])("%j is %s", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ["4125.49,4143.91", "two figures"],
    ["12,34", "no thousands group"],
    ["1,2345.00", "a group of four digits"],
    ["1.2.3", "two points"],
    ["2023-01-05", "a date"],
    ["60%-80%", "a range"],
    ["一、", "a list number"],
    ["", "nothing"],
    ["—", "a dash"],
    ["无", "the word none"],
    ["3、接待", "a numbered label"],
    ["公开01表", "a form number"],
  ])("%j is no figure: %s", (text) => {
    expect(parsePrintedNumber(text)).toBeNull();
  });

  it("keeps the unit and the sign that stand in the cell", () => {
    expect(parsePrintedNumber("26.61 %")).toMatchObject({ unit: "%", decimals: 2 });
    expect(parsePrintedNumber("26.61％")).toMatchObject({ unit: "%" });
    expect(parsePrintedNumber("≥95%")).toMatchObject({ unit: "%", sign: "≥" });
    expect(parsePrintedNumber("15人次")).toMatchObject({ unit: "人次" });
    expect(parsePrintedNumber("2辆")).toMatchObject({ unit: "辆" });
    expect(parsePrintedNumber("150万元")).toMatchObject({ unit: "万元" });
  });

  it("counts the decimals that are printed, also zeros", () => {
    expect(parsePrintedNumber("10.00")?.decimals).toBe(2);
    expect(parsePrintedNumber("10")?.decimals).toBe(0);
    expect(parsePrintedNumber("10.000000")?.decimals).toBe(6);
  });
});

describe("a full stop between digits", () => {
  it("is a point where one was meant, and ends a sentence before a list's number or a year", () => {
    expect(toAsciiDigits("12。34万元")).toBe("12.34万元");
    expect(toAsciiDigits("决算数为0。2.公务接待费")).toBe("决算数为0。2.公务接待费");
    expect(toAsciiDigits("决算数为0。2023年度")).toBe("决算数为0。2023年度");
  });
});

describe("a cell without a figure", () => {
  it.each([
    ["", "blank"],
    ["　", "blank"],
    [" \u00a0", "blank"],
    ["—", "dash"],
    ["-", "dash"],
    ["－－", "dash"],
    ["/", "dash"],
    ["无", "none"],
    ["未开展", "text"],
  ])("%j is %s", (text, kind) => {
    expect(cellKind(text)).toBe(kind);
  });
});
