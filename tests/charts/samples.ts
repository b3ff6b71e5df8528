import type { BulletData } from "../../lib/charts/bullet";
import type { DotMapData } from "../../lib/charts/dot-map";
import type { FunnelData } from "../../lib/charts/funnel";
import type { IcicleData } from "../../lib/charts/icicle";
import type { MultiplesData } from "../../lib/charts/multiples";
import type { PairsData } from "../../lib/charts/pairs";
import type { PartsData } from "../../lib/charts/parts";
import type { RankingData } from "../../lib/charts/ranking";
import type { ChartKindId } from "../../lib/charts/registry";
import type { ScatterData } from "../../lib/charts/scatter";
import type { SlopeData } from "../../lib/charts/slope";
import type { SpineData } from "../../lib/charts/spine";
import type { StripData } from "../../lib/charts/strip";
import type { TilesData } from "../../lib/charts/tiles";
import type { TrendData } from "../../lib/charts/trend";
import type { WaterfallData } from "../../lib/charts/waterfall";
import { tukeyBox } from "../../lib/compare/robust";

const NAMES = ["东山县医疗保障局", "西河区医疗保障局", "南岭土家族苗族自治州医疗保障局", "北湖县医疗保障局"];
const mark = (key: string) => ({ key, label: `${key}，标签`, facts: `${key}-fact` });
const plain = (value: number): string => value.toFixed(0);
const row = (name: string, valueText: string) => ({
  ...mark(name),
  name,
  valueText,
  focus: name === NAMES[1],
});

export const ranking: RankingData = {
  rows: NAMES.map((name, i) => {
    const value = 40 - 9 * i;
    return { ...row(name, `${value} 元`), value, low: value - 0.5, high: value + 0.5, doubtful: i === 3 };
  }),
  box: tukeyBox([40, 31, 22, 13]),
  medianText: "中位数 26.5 元",
  axisText: "元/人",
  formatTick: plain,
};

export const bullets: BulletData = {
  rows: NAMES.map((name, i) => ({
    ...row(name, i === 2 ? "—" : `${100 * i + 50}`),
    value: i === 2 ? null : 100 * i + 50,
    target: i === 3 ? null : 120,
    targetFacts: "t",
    targetLabel: `${name}预算`,
  })),
  valueName: "决算",
  targetName: "年初预算",
  axisText: "万元",
  formatTick: plain,
};

export const pairs: PairsData = {
  rows: NAMES.map((name, i) => ({
    ...row(name, `${100 + i}%`),
    printed: i === 3 ? null : { ...mark(`${name}p`), value: 100 + i },
    recomputed: {
      ...mark(`${name}r`),
      value: i === 2 ? 60 : 100 + i,
      low: i === 2 ? 59 : 99 + i,
      high: i === 2 ? 61 : 101 + i,
    },
    clash: i === 2,
  })),
  printedName: "原文印出",
  recomputedName: "重新计算",
  axisText: "%",
  formatTick: plain,
  reference: 100,
};

export const parts: PartsData = {
  rows: NAMES.map((name, i) => ({
    ...row(name, `${3 + i}`),
    parts: [0, 1, 2].map((part) => ({ ...mark(`${name}${part}`), part, value: part === 0 ? 0 : part + i })),
  })),
  partNames: ["因公出国（境）", "公务用车", "公务接待"],
  axisText: "万元",
  formatTick: plain,
};

const YEARS = [2018, 2019, 2020, 2021];
export const trend: TrendData = {
  series: [
    {
      key: "fixed",
      name: "每年都有数的 8 个单位",
      role: "main",
      colour: "var(--series-1)",
      points: YEARS.map((year, i) => ({ ...mark(`f${year}`), year, value: 50 - 5 * i })),
    },
    {
      key: "open",
      name: "全部单位",
      role: "faint",
      colour: "var(--ink-3)",
      points: YEARS.map((year, i) => ({ ...mark(`o${year}`), year, value: 48 - 8 * i })),
    },
    { key: "none", name: "无数据", role: "target", colour: "var(--series-2)", points: [] },
  ],
  axisText: "单位均值，万元",
  formatTick: plain,
};

export const slope: SlopeData = {
  stages: ["年初预算", "全年预算", "决算"],
  axisText: "年初预算 = 100",
  lines: NAMES.map((name, i) => ({
    key: name,
    name,
    colour: `var(--series-${i + 1})`,
    endText: `${120 - i}`,
    points: [0, 1, 2]
      .filter((stage) => i !== 1 || stage !== 1)
      .map((stage) => ({ ...mark(`${name}${stage}`), stage, value: 100 + stage * (10 - i) })),
  })),
};

export const scatter: ScatterData = {
  points: NAMES.map((name, i) => ({ ...mark(name), name, x: 80 + 12 * i, y: 90 + i })),
  xText: "执行率，%",
  yText: "得分",
  formatX: plain,
  formatY: plain,
  referenceX: 100,
  referenceY: null,
  yDomain: [80, 100],
};

export const funnel: FunnelData = {
  points: NAMES.map((name, i) => ({
    ...mark(name),
    name,
    x: 8 + 9 * i,
    y: 95 - 15 * i,
    focus: i === 3,
    doubtful: i === 0,
  })),
  target: 80,
  limits: [6, 16, 26, 36].map((of) => ({
    of,
    low: 80 - 120 / Math.sqrt(of),
    high: Math.min(100, 80 + 120 / of),
  })),
  xText: "指标，个",
  yText: "满分，%",
  formatX: plain,
  formatY: plain,
};

export const tiles: TilesData = {
  tiles: [
    { ...mark("43"), province: "43", name: "湖南", value: 3, valueText: "3", thin: false },
    { ...mark("53"), province: "53", name: "云南", value: 9, valueText: "9", thin: true },
    { ...mark("51"), province: "51", name: "四川", value: null, valueText: "—", thin: false },
  ],
};

export const waterfall: WaterfallData = {
  steps: (
    [
      ["2019", "level", 31],
      ["同一批单位", "change", -2],
      ["新进入", "change", 4],
      ["2020", "level", 33],
    ] as const
  ).map(([name, kind, value]) => ({ ...row(name, String(value)), kind, value })),
  axisText: "万元",
  formatTick: plain,
};

export const multiples: MultiplesData = {
  multiples: NAMES.map((name, i) => ({
    key: name,
    name,
    lastText: i === 1 ? "2021 年年初预算：383.12 百万元" : "2021：3 万元",
    focus: i === 0,
    points: YEARS.map((year, j) => ({ ...mark(`${name}${year}`), year, value: (i + j) % 3 })),
  })),
};

/** Values that repeat on every machine: a spread with a long tail. */
const spreadValue = (i: number, n: number): number => 3000 * 1.9 ** (((i * 7919) % n) / (n / 5));

export const swarm = (n: number): StripData => ({
  dots: Array.from({ length: n }, (_, i) => ({
    ...mark(`u${i}`),
    unit: `u${i}`,
    name: `第${i}县`,
    value: spreadValue(i, n),
    role: i === 3 ? "focus" : i % 9 === 0 ? "peer" : "other",
    named: i === 0,
  })),
  scale: "log",
  median: 14000,
  medianText: "中位数 14,000 元/人",
  band: [5000, 40000],
  axisText: "元/人（对数刻度）",
  formatTick: plain,
  describeBin: (low, high, count) => ({
    label: `${plain(low)}–${plain(high)}：${count} 个`,
    card: { title: plain(low), value: `${count} 个` },
  }),
});

export const strip: StripData = swarm(60);

export const dotMap: DotMapData = {
  dots: [
    ["430202", 113.14, 27.83, 9000],
    ["110101", 116.42, 39.93, 31000],
    ["653101", 75.98, 39.47, 12000],
    ["230102", 126.62, 45.76, 15000],
    ["460105", 110.29, 20.01, 11000],
    ["540102", 91.13, 29.65, 24000],
  ].map(([code, longitude, latitude, value]) => ({
    ...mark(String(code)),
    unit: String(code),
    name: `县${code}`,
    longitude: Number(longitude),
    latitude: Number(latitude),
    value: Number(value),
    province: String(code).slice(0, 2),
  })),
  tiles: ["43", "11", "65"].map((province) => ({
    ...mark(`province|${province}`),
    facts: "tile",
    province,
    name: { 43: "湖南", 11: "北京", 65: "新疆" }[province] ?? province,
    active: province === "43",
    acts: "filter" as const,
  })),
  formatClass: (low, high) => (low === high ? plain(low) : `${plain(low)}–${plain(high)}`),
  legendTitle: "元/人",
};

export const icicle: IcicleData = {
  cells: [
    { ...mark("210"), depth: 0, from: 0, to: 70, name: "卫生健康支出", amount: "70 万元" },
    { ...mark("21001"), depth: 1, from: 0, to: 40, name: "卫生健康管理事务", amount: "40 万元" },
    { ...mark("2100101"), depth: 2, from: 0, to: 40, name: "行政运行", amount: "40 万元" },
    {
      ...mark("21015"),
      depth: 1,
      from: 40,
      to: 60,
      name: "医疗保障管理事务，名称很长的一款",
      amount: "20 万元",
    },
    { ...mark("208"), depth: 0, from: 70, to: 100, name: "社会保障和就业支出", amount: "30 万元" },
  ],
  levels: ["类", "款", "项"],
  total: 100,
};

export const spine: SpineData = {
  rows: NAMES.map((name, i) => ({
    ...row(name, `${100 * i + 50}`),
    share: i / Math.max(1, NAMES.length - 1),
  })),
  lowestName: "最低",
  middleName: "居中",
  highestName: "最高",
};

/** One sample of each kind of chart. */
export const SAMPLES = {
  bullet: bullets,
  dotMap: dotMap,
  funnel: funnel,
  icicle: icicle,
  multiples,
  pairs: pairs,
  parts: parts,
  ranking: ranking,
  scatter: scatter,
  slope: slope,
  spine: spine,
  strip: strip,
  tiles: tiles,
  trend: trend,
  waterfall: waterfall,
} satisfies Record<ChartKindId, unknown>;
