/** A stream of whole numbers from a seed, the same on every machine (mulberry32). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From `low` to `high`, both included. */
  between(low: number, high: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return low + (((t ^ (t >>> 14)) >>> 0) % (high - low + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.between(0, items.length - 1)] as Item;
  }

  /** True once in `n`. */
  oneIn(n: number): boolean {
    return this.between(1, n) === 1;
  }
}

const PLACES = ["平江县", "同心县", "微山县", "汤阴县", "绩溪县", "旬邑县", "旌德县", "盐津县"] as const;
const KINDS = ["水利局", "档案馆", "司法局", "文化馆", "林业局", "民政局", "商务局", "交通运输局"] as const;

export const CLASSES = [
  ["201", "一般公共服务支出"],
  ["208", "社会保障和就业支出"],
  ["210", "卫生健康支出"],
  ["221", "住房保障支出"],
] as const;

export interface ThreePublic {
  readonly abroad: number;
  readonly purchase: number;
  readonly operation: number;
  readonly reception: number;
}

export const totalOf = ({ abroad, purchase, operation, reception }: ThreePublic): number =>
  abroad + purchase + operation + reception;

/** One year of a made-up body, in 分 that are whole hundreds of 元, so that 万元 with two digits are exact. */
export interface Year {
  readonly year: number;
  readonly opening: number;
  readonly revenue: number;
  /** By class, in the order of CLASSES. */
  readonly spent: readonly number[];
  readonly budget: readonly number[];
  readonly threePublic: ThreePublic;
  readonly threePublicBudget: ThreePublic;
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
export const closingOf = ({ opening, revenue, spent }: Year): number => opening + revenue - sumOf(spent);

export interface Body {
  readonly place: string;
  readonly name: string;
  readonly years: readonly [Year, Year];
}

const amount = (dice: Dice, low: number, high: number): number => dice.between(low, high) * 10_000;

function threePublic(dice: Dice): ThreePublic {
  return {
    abroad: dice.oneIn(4) ? amount(dice, 100, 900) : 0,
    purchase: dice.oneIn(3) ? amount(dice, 1000, 2500) : 0,
    operation: amount(dice, 200, 2000),
    reception: amount(dice, 60, 900),
  };
}

function year(dice: Dice, number: number, opening: number): Year {
  const spent = CLASSES.map((_, i) => amount(dice, i === 0 ? 20_000 : 1500, i === 0 ? 90_000 : 6000));
  return {
    year: number,
    opening,
    revenue: sumOf(spent) - opening + amount(dice, 500, 6000),
    spent,
    budget: spent.map((value) => value - amount(dice, 0, 900)),
    threePublic: threePublic(dice),
    threePublicBudget: threePublic(dice),
  };
}

/** Two years of a body that contradict each other in nothing. */
export function makeBody(dice: Dice): Body {
  const first = dice.between(2017, 2023);
  const before = year(dice, first, amount(dice, 500, 9000));
  return {
    place: dice.pick(PLACES),
    name: dice.pick(KINDS),
    years: [before, year(dice, first + 1, closingOf(before))],
  };
}
