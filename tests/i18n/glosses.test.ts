import { describe, expect, test } from "vitest";
import { readPackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { BUREAU_TYPES } from "../../lib/extract/bureau-types";
import { typeName } from "../../lib/i18n/bureau-types";
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

  test("a province has letters of its own", () => {
    const signs = Object.keys(PROVINCES_LATIN).map((code) => provinceSigns(code, "", "en"));
    expect(signs.every((sign) => /^[A-Z]{2}$/.test(sign))).toBe(true);
    expect(new Set(signs).size).toBe(34);
    expect(provinceSigns("45", "广西壮族自治区", "zh")).toBe("广西");
  });
});
