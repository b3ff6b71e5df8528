import { beforeAll, describe, expect, test } from "vitest";
import { readPackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { sourceWords } from "../../lib/i18n/source-words";
import { SOURCE_KINDS } from "../../lib/records/closed-lists";
import type { PackageRecords } from "../../lib/records/package/resources";

let records: PackageRecords;
beforeAll(async () => {
  records = await readPackage(paths.data);
});

/** Words of the reference files that are left in a Chinese sentence. */
const isEnglish = (text: string): boolean => /[a-z]{4}/.test(text);

describe("what sources say of themselves", () => {
  test("every caveat, check and term of the package has Chinese words", () => {
    const kinds: ReadonlySet<string> = new Set(SOURCE_KINDS);
    const said = [
      ...records.facts.map(({ note }) => note),
      ...records.indicators.map(({ note }) => note),
      ...records.documents
        .filter(({ kind }) => kinds.has(kind))
        .flatMap(({ checks, terms }) => [checks, terms]),
    ];
    const words = [...new Set(said.filter((text): text is string => text !== null))];
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((text) => isEnglish(sourceWords(text, "zh")))).toEqual([]);
  });

  test("numbers of a caveat stay in it, several caveats are kept apart", () => {
    expect(sourceWords("revenue 1.37 x 2023 yearbook; execution figure", "zh")).toBe(
      "收入为 2023 年年鉴数的 1.37 倍；预算执行数，早于决算",
    );
    expect(sourceWords("execution figure", "en")).toBe("execution figure");
  });
});
