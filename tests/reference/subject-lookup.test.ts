import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../lib/cli/paths";
import { SubjectIndex } from "../../lib/extract/subjects";
import type { Subject } from "../../lib/records/schema";
import { namesOf } from "../../lib/records/subject-names";
import { loadPackageReference } from "../../lib/reference/node-package";
import { SubjectLookup } from "../../lib/reference/subject-lookup";

let subjects: readonly Subject[];
let lookup: SubjectLookup;
beforeAll(async () => {
  ({ subjects } = await loadPackageReference(paths.data));
  lookup = new SubjectLookup(subjects);
});

describe("functional subjects by name, parent and year", () => {
  test.each([
    ["专项业务活动", "20103", 2020, "2010305"],
    ["专项业务及机关事务管理", "20103", 2024, "2010305"],
    ["市场监管执法", "20138", 2019, "2013805"],
    ["一般公共服务支出", null, 2022, "201"],
  ])("%s below %s in %i is %s", (name, parent, year, code) => {
    expect(lookup.only(name, parent, year)?.code).toBe(code);
  });

  test("the same name below another parent is another subject", () => {
    expect(lookup.only("行政运行", "20101", 2021)?.code).toBe("2010101");
    expect(lookup.only("行政运行", "20102", 2021)?.code).toBe("2010201");
    expect(lookup.only("行政运行", "999", 2021)).toBeUndefined();
  });

  test("every name of the list finds its own subject in a year it was seen with it", () => {
    const lost = subjects
      .filter((subject) => subject.classification === "function")
      .flatMap((subject) => namesOf(subject).map(({ name, from }) => ({ subject, name, from })))
      .filter(
        ({ subject, name, from }) =>
          !lookup
            .find(name, subject.parent, from)
            .some(({ subject: found, years }) => found.code === subject.code && years === 0),
      );
    expect(lost).toEqual([]);
  });

  test("names by which subjects were known are known to the extractor", () => {
    expect(new SubjectIndex(subjects).byNameUnder("市场监管执法", "20138").map(({ code }) => code)).toEqual([
      "2013805",
    ]);
  });
});
