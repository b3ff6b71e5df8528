import { describe, expect, it } from "vitest";
import { COLUMNS, type Column, findColumn } from "../../lib/metrics/columns";
import { columnsOf } from "../../lib/metrics/metric";
import { METRICS } from "../../lib/metrics/registry";
import { findMeasure } from "../../lib/records/measures";

const measureOf = (column: Column | undefined) => findMeasure(column?.sources[0]?.measure ?? "");

describe("the unit of a column", () => {
  const money = COLUMNS.filter((column) => measureOf(column)?.quantity === "money");
  const counts = COLUMNS.filter((column) => measureOf(column)?.quantity === "count");

  it("is 元 for every amount of money, and for nothing else", () => {
    expect(money.length).toBeGreaterThan(30);
    expect(money.map(({ unit }) => unit)).toEqual(money.map(() => "元"));
    expect(COLUMNS.filter(({ unit }) => unit === "元")).toEqual(money);
  });

  it("is what is counted for every count: persons, vehicles, batches", () => {
    expect(counts.length).toBeGreaterThan(4);
    expect(counts.map(({ unit }) => unit)).toEqual(counts.map((column) => measureOf(column)?.unit));
    expect(findColumn("staff_actual")?.unit).toBe("人");
    expect(findColumn("vehicles")?.unit).toBe("辆");
    expect(findColumn("reception_visitors")?.unit).toBe("人次");
  });

  it("is % for every printed rate", () => {
    const rates = COLUMNS.filter(({ quantity }) => quantity === "percent");
    expect(rates.length).toBeGreaterThan(2);
    expect(rates.map(({ unit }) => unit)).toEqual(rates.map(() => "%"));
  });
});

describe("the unit of a metric", () => {
  it("is 元 or yuan for money alone, % for shares, and what is counted otherwise", () => {
    expect(METRICS.length).toBeGreaterThan(20);
    for (const metric of METRICS) {
      const column = findColumn(columnsOf(metric)[0] ?? "");
      if (metric.denominator === null)
        expect([metric.id, metric.quantity]).toEqual([metric.id, column?.quantity]);
      const isMoney = metric.unit.zh.includes("元") || /yuan|¥|CNY/i.test(metric.unit.en);
      expect([metric.id, isMoney]).toEqual([metric.id, metric.quantity === "money"]);
      if (metric.quantity === "percent") expect(metric.unit).toEqual({ zh: "%", en: "%" });
      if (metric.denominator === null && metric.quantity === "count")
        expect(metric.unit.zh).toBe(column?.unit);
    }
  });

  it("is an English word in English", () => {
    expect(METRICS.filter(({ unit }) => /\p{Script=Han}/u.test(unit.en)).map(({ id }) => id)).toEqual([]);
    expect(METRICS.find(({ id }) => id === "performance_score")?.unit).toEqual({ zh: "分", en: "points" });
  });
});
