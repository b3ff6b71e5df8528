import type { Planted, PlantedKind } from "./planted";
import { normal, type Random, seededRandom } from "./random";

/** One synthetic bureau-year; amounts in yuan. */
export interface SyntheticYear {
  readonly bureauId: string;
  readonly bureau: string;
  readonly bureauType: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly prefecture: string;
  readonly province: string;
  readonly population: number;
  readonly year: number;
  readonly values: Readonly<Record<string, number>>;
}

export interface SyntheticData {
  readonly rows: readonly SyntheticYear[];
  readonly planted: readonly Planted[];
}

export interface SyntheticOptions {
  readonly seed: number;
  readonly counties: number;
  readonly from: number;
  readonly to: number;
}

const TYPES = ["医疗保障", "教育", "财政", "卫生健康", "审计"] as const;
const COUNTIES_A_PREFECTURE = 10;
const PREFECTURES_A_PROVINCE = 4;
/** One unit in this many carries one planted thing of each kind. */
const RARITY = 150;

interface Unit {
  readonly type: (typeof TYPES)[number];
  readonly county: number;
  readonly population: number;
  readonly level: number;
  readonly planted: PlantedKind | null;
  readonly at: number;
}

const cents = (yuan: number): number => Math.round(yuan * 100) / 100;
const pad = (n: number, digits: number): string => String(n).padStart(digits, "0");

const KINDS: readonly PlantedKind[] = [
  "high_level",
  "spike",
  "level_shift",
  "execution",
  "unit_slip",
  "entrant",
];

function kindOf(index: number): PlantedKind | null {
  return index % RARITY < KINDS.length ? (KINDS[index % RARITY] ?? null) : null;
}

/** What a unit spends a head before anything is planted: log-normal around its kind's habit. */
function unitsOf(random: Random, { counties, from, to }: SyntheticOptions): Unit[] {
  return Array.from({ length: counties }, (_, county) => {
    const population = Math.round(50_000 * 24 ** random());
    return TYPES.map((type, t): Unit => {
      // Kinds are spread over the units in an order of their own, so that no kind sits in one province.
      const index = (county * TYPES.length + t) * 7919;
      const at = from + 1 + Math.floor(random() * Math.max(1, to - from - 1));
      return {
        type,
        county,
        population,
        level: normal(random, Math.log(80 + 70 * t), 0.3),
        planted: kindOf(index),
        at,
      };
    });
  }).flat();
}

function figuresOf(unit: Unit, year: number, from: number, random: Random): Record<string, number> {
  const { planted, at } = unit;
  const drift = 0.03 * (year - from) + normal(random, 0, 0.06);
  const level = (planted === "high_level" ? 8 : 1) * (planted === "level_shift" && year >= at ? 3.5 : 1);
  const small = planted === "entrant" ? 0.5 : 1;
  const expenditure = unit.population * Math.exp(unit.level + drift) * level * small;
  const spike = planted === "spike" && year === at ? 20 : 1;
  const threePublic =
    expenditure * Math.exp(normal(random, Math.log(0.004), 0.35)) * 0.95 ** (year - from) * spike;
  const execution = planted === "execution" && year === at ? 0.3 : Math.exp(normal(random, 0.02, 0.06));
  const project = Math.min(0.85, Math.max(0.05, normal(random, 0.45, 0.1)));
  const slip = planted === "unit_slip" && year === at ? 10_000 : 1;
  return {
    expenditure_total: expenditure,
    project_expenditure: expenditure * project,
    basic_expenditure: expenditure * (1 - project),
    general_public_budget_expenditure: expenditure * 0.9,
    budget_initial_general: (expenditure * 0.9) / execution,
    three_public_total: threePublic,
    operating_expenses: expenditure * Math.exp(normal(random, Math.log(0.05), 0.3)) * slip,
    closing_balance: expenditure * 0.04 * random(),
    revenue_total: expenditure * Math.exp(normal(random, 0.01, 0.02)),
    performance_score: Math.min(100, Math.max(70, normal(random, 93, 2))),
  };
}

const EXPECTED: Readonly<Record<PlantedKind, (unit: Unit, years: readonly number[]) => Planted["expected"]>> =
  {
    high_level: (_, years) => years.map((year) => ({ watch: "expenditure_total", change: "level", year })),
    spike: ({ at }) => [{ watch: "three_public_total", change: "growth", year: at }],
    level_shift: ({ at }) => [{ watch: "expenditure_total", change: "growth", year: at }],
    execution: ({ at }) => [{ watch: "exec_initial", change: "level", year: at }],
    unit_slip: ({ at }) => [{ watch: "operating_expenses", change: "level", year: at }],
    entrant: () => [],
  };

const idOf = ({ county, type }: Unit): string => `99${pad(county, 4)}:合成${type}局`;

/**
 * Bureau-years that no document states, decided by a seed, with known outliers among them. Regions have codes
 * beginning with 99, which no place has, and every name says 合成 (synthetic).
 */
export function generateBureauYears(options: SyntheticOptions): SyntheticData {
  const { from, to } = options;
  const random = seededRandom(options.seed);
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const units = unitsOf(random, options);
  const rows = units.flatMap((unit) => {
    const reported = unit.planted === "entrant" ? years.filter((year) => year >= unit.at) : years;
    const prefecture = Math.floor(unit.county / COUNTIES_A_PREFECTURE);
    const province = Math.floor(prefecture / PREFECTURES_A_PROVINCE);
    return reported.map((year): SyntheticYear => {
      const figures = Object.entries(figuresOf(unit, year, from, random));
      return {
        bureauId: idOf(unit),
        bureau: `合成${unit.type}局`,
        bureauType: unit.type,
        regionCode: `99${pad(unit.county, 4)}`,
        regionName: `合成县${pad(unit.county, 4)}`,
        prefecture: `合成市${pad(prefecture, 3)}`,
        province: `合成省${pad(province, 2)}`,
        population: unit.population,
        year,
        values: Object.fromEntries(figures.map(([name, value]) => [name, cents(value)])),
      };
    });
  });
  const planted = units.flatMap((unit): Planted[] =>
    unit.planted === null
      ? []
      : [{ kind: unit.planted, bureauId: idOf(unit), expected: EXPECTED[unit.planted](unit, years) }],
  );
  return { rows, planted };
}
