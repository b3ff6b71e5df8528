import { describe, expect, test } from "vitest";
import { ruleTitles } from "../../components/foundation/evidence/rule-titles";
import { inLatin } from "../../components/foundation/naming/in-latin";
import { readPackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { BUREAU_TYPES } from "../../lib/extract/bureau-types";
import { typeName } from "../../lib/i18n/bureau-types";
import { glossed, printedGloss, withGlosses } from "../../lib/i18n/printed-words";
import { PROVINCES_LATIN, provinceSigns } from "../../lib/i18n/provinces";
import { englishSubject, subjectName } from "../../lib/i18n/subjects";

const HAN = /\p{Script=Han}/u;

describe("Chinese names in English", () => {
  const records = readPackage(paths.data);

  test("every kind of body has an English name, in the lists and in the data", async () => {
    const { bureaus } = await records;
    const kinds = new Set([
      ...BUREAU_TYPES.map(({ id }) => id),
      ...bureaus.flatMap(({ bureau_type: kind }) => kind ?? []),
    ]);
    expect(kinds.size).toBeGreaterThan(40);
    expect([...kinds].filter((kind) => HAN.test(typeName(kind, "en")))).toEqual([]);
    expect([...kinds].filter((kind) => typeName(kind, "zh") !== kind)).toEqual([]);
  });

  test("every class of expenditure has an English name, whatever it was called over the years", async () => {
    const { subjects } = await records;
    const classes = subjects.filter(
      ({ classification, code }) => classification === "function" && code.length === 3,
    );
    expect(classes.length).toBeGreaterThan(30);
    expect(classes.filter(({ name }) => englishSubject(name) === null).map(({ name }) => name)).toEqual([]);
  });

  test("most figures of a subject have its English name, and keep the Chinese one", async () => {
    const { facts } = await records;
    const named = facts.flatMap(({ subject_name: name }) => name ?? []);
    expect(named.length).toBeGreaterThan(30_000);
    const known = named.filter((name) => englishSubject(name) !== null);
    expect(known.length / named.length).toBeGreaterThan(0.68);
    for (const name of new Set(known)) {
      expect(subjectName(name, "en")).toMatch(/^[A-Z][^\p{Script=Han}]* /u);
      expect(subjectName(name, "en").endsWith(name)).toBe(true);
      expect(subjectName(name, "zh")).toBe(name);
    }
  });

  test("what is left over is called by what it is left over from", () => {
    expect(englishSubject("其他卫生健康支出")).toBe("Other health");
    expect(englishSubject("其他医疗保障管理事务支出")).toBe("Other medical security administration");
    expect(englishSubject("某地自设科目")).toBeNull();
  });

  test("labels that findings quote have their meaning behind them, most of them", async () => {
    const { findings } = await records;
    const quoted = findings.flatMap(({ message_en: text }) =>
      [...text.matchAll(/“([^“”]*\p{Script=Han}[^“”]*)”/gu)].map(([, label = ""]) => label),
    );
    expect(quoted.length).toBeGreaterThan(150);
    expect(quoted.filter((label) => printedGloss(label) !== null).length / quoted.length).toBeGreaterThan(
      0.7,
    );
    expect(withGlosses("“决算数” of “本年支出合计” is printed, “某村自拟” too.")).toBe(
      "“决算数” (actual) of “本年支出合计” (expenditure of the year) is printed, “某村自拟” too.",
    );
    expect(glossed("二、政府性基金预算财政拨款收入", "en")).toBe(
      "二、政府性基金预算财政拨款收入 (government fund revenue)",
    );
    expect(glossed("合计 / 预算数/公务接待费", "en")).toBe(
      "合计 / 预算数/公务接待费 (total / budget / official reception)",
    );
    expect(glossed("预算数/某村自拟", "en")).toBe("预算数/某村自拟");
    expect(glossed("合计", "zh")).toBe("合计");
  });

  test("a body has its place and kind before its own name, and a sum over a place no kind", () => {
    expect(inLatin("Hetang District", "荷塘区医疗保障局", "en", "医疗保障")).toBe(
      "Hetang District · Medical security 荷塘区医疗保障局",
    );
    expect(inLatin("Hetang District", "荷塘区", "en", "汇总")).toBe("Hetang District 荷塘区");
    expect(inLatin(null, "某大学", "en", null)).toBe("某大学");
    expect(inLatin("Hetang District", "荷塘区医疗保障局", "zh", "医疗保障")).toBe("荷塘区医疗保障局");
  });

  test("rules named in one sentence begin with one capital", () => {
    expect(ruleTitles("two_sides restated", "en")).toBe(
      "Both sides have one grand total; a figure is the same wherever it is stated",
    );
  });

  test("a province has letters of its own", () => {
    const signs = Object.keys(PROVINCES_LATIN).map((code) => provinceSigns(code, "", "en"));
    expect(signs.every((sign) => /^[A-Z]{2}$/.test(sign))).toBe(true);
    expect(new Set(signs).size).toBe(34);
    expect(provinceSigns("45", "广西壮族自治区", "zh")).toBe("广西");
  });
});
