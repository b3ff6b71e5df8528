import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../lib/i18n/catalogue";

/** Words for a number made of many, with the value it has. */
const STATISTIC = /(中位|均值|平均|合计)[^。]*\{(median|value|before|after|group|topValue)\}/;
const COUNT = /\{(n|used|same|total|units|counted)[|}]/;
const YEAR = /\{(year|years|from|to)\}/;

/** Texts that stand beside what says the rest. */
const BESIDE: Readonly<Record<string, string>> = {
  "compare.median": "on an axis; the chart's title has the year, its caption the count",
  "compare.group": "under the chart of a year, whose sentence begins with it",
  "outliers.strip": "in a lead, which begins with its year",
  "threePublic.headlineOpen":
    "after the sentence that names the years; the line of each year below has its count",
  "outliers.sentenceAmount": "after the year of the lead",
  "outliers.sentenceRate": "after the year of the lead",
};

describe("what a sentence says of many units", () => {
  const found = Object.entries(CATALOGUE).filter(([, { zh }]) => STATISTIC.test(zh));

  test("says how many they are and of which year", () => {
    expect(found.length).toBeGreaterThan(12);
    const bare = found.filter(
      ([key, { zh, en }]) =>
        !(key in BESIDE) && [zh, en].some((text) => !COUNT.test(text) || !YEAR.test(text)),
    );
    expect(bare.map(([key]) => key)).toEqual([]);
  });

  test("where the year stands beside it, the count is said", () => {
    expect(Object.keys(BESIDE).filter((key) => !found.some(([name]) => name === key))).toEqual([]);
    for (const key of ["outliers.sentenceAmount", "outliers.sentenceRate"] as const)
      expect(CATALOGUE[key].zh).toMatch(COUNT);
  });
});
