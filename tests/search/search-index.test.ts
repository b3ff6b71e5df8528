import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { readPackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { spell } from "../../lib/reference/node-spell";
import { buildSearchIndex } from "../../lib/search/build-index";
import { readSearchIndex } from "../../lib/search/read-search-index";
import { SearchIndex } from "../../lib/search/search-index";

let index: SearchIndex;
beforeAll(async () => {
  index = buildSearchIndex(await readPackage(paths.data), spell);
});

describe("the index of the global search", () => {
  test("is what its schema says and small enough to load with the first letter typed", () => {
    const text = JSON.stringify(index);
    expect(SearchIndex.parse(JSON.parse(text))).toEqual(index);
    expect(gzipSync(text).length).toBeLessThan(250_000);
  });

  test("a place is found by code, name, sound, initials and Latin name, with its seat", () => {
    const place = readSearchIndex(index).places.find(
      ({ code, until }) => code === "500151" && until === null,
    );
    expect(place).toMatchObject({
      name: "铜梁区",
      latin: "Tongliang District",
      pinyin: "tong liang",
      initials: "tl",
      parent: "500000",
      level: "county",
    });
    expect(place?.longitude).toBeCloseTo(106.06, 1);
  });

  test("every place in force has a sound and a Latin name, and no Chinese is left in it", () => {
    const odd = readSearchIndex(index).places.filter(
      ({ pinyin, latin }) => !/^[a-z ]+$/.test(pinyin) || !/^[A-Z][A-Za-zü' -]+$/.test(latin),
    );
    expect(odd).toEqual([]);
  });

  test("aliases do not repeat the places around", () => {
    const { places } = readSearchIndex(index);
    expect(places.find(({ code }) => code === "433100")?.aliases).toContain("湘西州");
    expect(places.find(({ code }) => code === "430202")?.aliases).toEqual(["荷塘"]);
  });

  test("a kind of bureau is found by what it is called in short", () => {
    const kind = readSearchIndex(index).kinds.find(({ aliases }) => aliases.includes("医保局"));
    expect(kind).toMatchObject({ id: "医疗保障", latin: "Medical security" });
    expect(kind?.initials).toContain("ybj");
  });

  test("sums over a place are no bureaus", () => {
    expect(readSearchIndex(index).bureaus.filter(({ name }) => name.includes("汇总"))).toEqual([]);
  });
});
