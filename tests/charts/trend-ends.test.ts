import { describe, expect, test } from "vitest";
import { drawTrend } from "../../lib/charts/trend";
import { svgDocument } from "../support/svg-document";
import { trend } from "./samples";

const NAMES = ["清华大学", "浙江大学", "北京大学", "复旦大学", "同济大学"];

const labelsOf = (prefix: string): string[] => {
  const series = NAMES.map((name, i) => ({
    key: name,
    name: `${prefix}${name}`,
    role: "main" as const,
    colour: `var(--series-${i + 1})`,
    points: [2019, 2020].map((year) => ({
      key: `${name}|${year}`,
      label: name,
      facts: name,
      year,
      value: 40 + i,
    })),
  }));
  const svg = drawTrend(
    { ...trend, series },
    { document: svgDocument(), width: 340, label: "ends", legend: "outside" },
  );
  return [...svg.querySelectorAll("text")]
    .map((text) => text.textContent ?? "")
    .filter((text) => NAMES.some((name) => text.includes(name)));
};

describe("names at the ends of lines", () => {
  test("that have room stand whole", () => {
    expect(labelsOf("")).toEqual(NAMES);
  });

  test("that have no room above each other are their last words, none cut", () => {
    expect(labelsOf("Universities under ministries ")).toEqual(NAMES);
    expect(labelsOf("Universities ").every((text) => text.startsWith("Universities"))).toBe(true);
  });
});
