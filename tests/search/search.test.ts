import { beforeAll, describe, expect, test } from "vitest";
import { readPackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { spell } from "../../lib/reference/node-spell";
import { buildSearchIndex } from "../../lib/search/build-index";
import { readSearchIndex } from "../../lib/search/read-search-index";
import { type FoundGroup, search } from "../../lib/search/search";
import { prepareTargets } from "../../lib/search/targets";

/** As many as the dialog shows. */
const SHOWN = { best: 24, other: 6 };
let findGroups: (query: string) => readonly FoundGroup[];

beforeAll(async () => {
  const index = readSearchIndex(buildSearchIndex(await readPackage(paths.data), spell));
  const targets = prepareTargets(index);
  findGroups = (query) => search(targets, index.kinds, query, SHOWN);
});

const find = (query: string): { kind: string; names: string[] }[] =>
  findGroups(query).map(({ kind, found }) => ({ kind, names: found.map(({ target }) => target.name) }));

const namesOf = (query: string, kind: string): string[] =>
  find(query).find((group) => group.kind === kind)?.names ?? [];

describe("the search finds a place", () => {
  test.each([
    ["铜梁", "铜梁区"],
    ["tongliang", "铜梁区"],
    ["500151", "铜梁区"],
    ["Tongliang District", "铜梁区"],
    ["重庆铜梁", "铜梁区"],
    ["重庆", "重庆市"],
    ["cq", "重庆市"],
    ["xian", "西安市"],
    ["xi'an", "西安市"],
    ["inner mongolia", "内蒙古自治区"],
    ["shaanxi", "陕西省"],
    ["43", "湖南省"],
    ["恩施州", "恩施土家族苗族自治州"],
  ])("by %s: %s first", (query, name) => {
    expect(namesOf(query, "place")[0]).toBe(name);
  });

  test("by its initials and by the beginning of its sound", () => {
    for (const query of ["tl", "tongl"]) expect(namesOf(query, "place")).toContain("铜梁区");
  });

  test("of which there is more than one name over the years with the one in force first", () => {
    const [first] = namesOf("500151", "place");
    expect(first).toBe("铜梁区");
  });
});

describe("the search finds a bureau", () => {
  test.each([
    "荷塘医保",
    "荷塘医保局",
    "荷塘 医保",
    "荷塘区医疗保障局",
    "hetangyibao",
    "hetang yibao",
    "株洲荷塘医保",
  ])("by %s", (query) => {
    expect(namesOf(query, "bureau")[0]).toBe("荷塘区医疗保障局");
  });

  test("by the usual short name of its kind, anywhere", () => {
    for (const query of ["医保", "医保局"]) {
      const names = namesOf(query, "bureau");
      expect(names.length).toBeGreaterThan(3);
      expect(names.filter((name) => !/医疗保障|医保/.test(name))).toEqual([]);
    }
  });
});

describe("the search finds what is neither", () => {
  test("a metric by a part of its name, its sound and its English name", () => {
    for (const query of ["会议费", "huiyifei", "meeting"])
      expect(namesOf(query, "metric")).toContain("会议费");
  });

  test("a subject by its code and its name", () => {
    expect(namesOf("20801", "subject")[0]).toBe("人力资源和社会保障管理事务");
    expect(namesOf("社会保障和就业", "subject")[0]).toMatch(/^社会保障和就业/);
  });

  test("documents of a year", () => {
    expect(namesOf("2021 决算", "document").length).toBeGreaterThan(0);
  });

  test("nothing for what is nowhere, and nothing for nothing", () => {
    expect(find("龙局龙局龙局")).toEqual([]);
    expect(find("  ")).toEqual([]);
    expect(find("zzzz")).toEqual([]);
  });
});

test("the search shows more of the kind that fits best than of the others, and counts all", () => {
  const [best, ...others] = findGroups("局");
  expect(best?.found).toHaveLength(SHOWN.best);
  expect(best?.total).toBeGreaterThan(SHOWN.best);
  expect(others.length).toBeGreaterThan(0);
  for (const { found, total } of others) expect(found).toHaveLength(Math.min(total, SHOWN.other));
});
