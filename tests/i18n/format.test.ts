import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDecimals, groupDigits, roundTo, shiftLeft, trimZeros } from "../../lib/i18n/decimal";
import { chooseMoneyUnit, formatMoney, formatMoneyExact, moneyUnit } from "../../lib/i18n/money";
import { formatCount, formatPercent, formatShare, formatYear, formatYears } from "../../lib/i18n/number";
import { formatValue } from "../../lib/i18n/value";

describe("exact decimals", () => {
  test.each([
    ["4310000.00", 4, "431.000000"],
    ["-5", 4, "-0.0005"],
    ["0", 4, "0.0000"],
  ])("%s shifted by %i digits is %s", (value, places, shifted) => {
    expect(shiftLeft(value, places)).toBe(shifted);
  });

  test.each([
    ["0.005", 2, "0.01"],
    ["-0.005", 2, "-0.01"],
    ["-0.004", 2, "0.00"],
    ["1.005", 2, "1.01"],
    ["999.995", 2, "1000.00"],
    ["12", 2, "12.00"],
  ])("%s rounds half away from zero to %i digits: %s", (value, digits, rounded) => {
    expect(roundTo(value, digits)).toBe(rounded);
  });

  test("rounding never moves a value by more than half a unit of the last digit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.nat(6), (digits, places) => {
        const value = shiftLeft(digits.toString(), 6);
        const exact = BigInt(roundTo(value, 6).replace(".", ""));
        const rounded = BigInt(roundTo(value, places).replace(".", "")) * 10n ** BigInt(6 - places);
        const distance = rounded > exact ? rounded - exact : exact - rounded;
        expect(distance * 2n).toBeLessThanOrEqual(10n ** BigInt(6 - places));
      }),
    );
  });

  test("orders amounts beyond the precision of a float", () => {
    expect(compareDecimals("9007199254740993.01", "9007199254740993.02")).toBe(-1);
    expect(compareDecimals("1.50", "1.5")).toBe(0);
    expect(["10", "9.99", "x", "-1"].sort(compareDecimals)).toEqual(["-1", "9.99", "10", "x"]);
  });

  test("groups digits and keeps the fraction", () => {
    expect(groupDigits("-1234567.8900")).toBe("−1,234,567.8900");
    expect(trimZeros("1.50")).toBe("1.5");
    expect(trimZeros("100")).toBe("100");
  });
});

describe("money", () => {
  test.each([
    ["0", "0.00元"],
    ["2200.00", "2,200.00元"],
    ["43100.00", "4.31万元"],
    ["98765432.10", "9,876.54万元"],
    ["123456789.00", "1.23亿元"],
    ["-431000", "−43.10万元"],
  ])("%s 元 reads %s in Chinese", (yuan, text) => {
    expect(formatMoney(yuan, "zh").text).toBe(text);
  });

  test.each([
    ["43100.00", "¥43,100.00"],
    ["98765432.10", "¥98.77 million"],
    ["12345678900.00", "¥12,345.68 million"],
    ["-98765432.10", "−¥98.77 million"],
  ])("%s yuan reads %s in English", (yuan, text) => {
    expect(formatMoney(yuan, "en").text).toBe(text);
  });

  test("a column takes one unit for all its amounts", () => {
    const unit = chooseMoneyUnit(["2200", null, "98765432.10"], "zh");
    expect(unit.id).toBe("wan");
    expect(formatMoney("2200", "zh", unit).text).toBe("0.22万元");
  });

  test("evidence shows every digit", () => {
    expect(formatMoneyExact("6663125.83", "zh")).toBe("6,663,125.83元");
    expect(formatMoney("6663125.83", "zh", moneyUnit("yuan", "zh")).number).toBe("6,663,125.83");
  });
});

describe("other quantities", () => {
  test("percentages, shares, counts and years", () => {
    expect(formatPercent("96.325")).toBe("96.33%");
    expect(formatPercent("-4.1", 1)).toBe("−4.1%");
    expect(formatShare(0.8)).toBe("80.0%");
    expect(formatCount("12345.00", "人")).toBe("12,345 人");
    expect(formatYear(2024, "zh")).toBe("2024年");
    expect(formatYears(2019, 2024, "zh")).toBe("2019—2024年");
    expect(formatYears(2019, 2024, "en")).toBe("2019–2024");
    expect(formatYears(2024, 2024, "en")).toBe("2024");
  });

  test("a record's value is shown by its quantity, and words stay words", () => {
    expect(formatValue("43100.00", "zh", { quantity: "money", unit: "元" })).toBe("4.31万元");
    expect(formatValue("43100.00", "zh", { quantity: "mixed", unit: "元" })).toBe("4.31万元");
    expect(formatValue("98.5", "zh", { quantity: "score", unit: "分" })).toBe("98.5 分");
    expect(formatValue("98.5", "en", { quantity: "score", unit: "分" })).toBe("98.5 points");
    expect(formatValue("3", "en", { quantity: "count", unit: "个" })).toBe("3");
    expect(formatValue("优", "zh", { quantity: "text", unit: "" })).toBe("优");
  });
});

describe("the unit of a column", () => {
  test("gives half of the amounts three digits, and the smallest is not 0.00 in it", () => {
    expect(chooseMoneyUnit(["34100580000", "120000000"], "zh").id).toBe("yi");
    expect(chooseMoneyUnit(["34100580000", "2200"], "zh").id).toBe("wan");
    expect(chooseMoneyUnit(["34100580000", "22"], "zh").id).toBe("yuan");
    expect(chooseMoneyUnit(["34100580000", "0"], "zh").id).toBe("yi");
    expect(chooseMoneyUnit(["34100580000", "2200"], "en").id).toBe("yuan");
    expect(chooseMoneyUnit(["110000000", "9000000", "12000000"], "zh").id).toBe("wan");
    expect(chooseMoneyUnit(["110000000", "0", "0", "0"], "zh").id).toBe("yi");
    expect(chooseMoneyUnit([null, "0"], "zh").id).toBe("yuan");
  });
});
