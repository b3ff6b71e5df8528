import type { RankingData } from "@/lib/charts/ranking";
import type { TrendData } from "@/lib/charts/trend";
import { groupDigits } from "@/lib/i18n/decimal";
import { groupBy } from "@/lib/records/group";
import type { TableColumn } from "../../foundation/table/column";
import type { Numbered } from "../result-columns";

/** Rows and lines a picture can hold. */
const MOST_ROWS = 40;
const MOST_LINES = 8;

/** What of a result can be drawn: names or years along one axis, one of the numbers along the other. */
export interface Drawable {
  readonly names: string | null;
  readonly years: string | null;
  readonly numbers: readonly string[];
}

export type ResultDrawing =
  | { readonly kind: "ranking"; readonly data: RankingData }
  | { readonly kind: "trend"; readonly data: TrendData };

const isYear = (value: unknown): boolean =>
  Number.isInteger(Number(value)) && Number(value) > 1900 && Number(value) < 2200;

/** Null where there is no number, or nothing to tell the rows apart by. */
export function drawableOf(
  columns: readonly TableColumn<Numbered>[],
  rows: readonly Numbered[],
): Drawable | null {
  const years =
    columns.find(
      ({ id, kind }) =>
        kind === "number" &&
        /year|年/i.test(id) &&
        rows.every(({ row }) => row[id] === null || isYear(row[id])),
    )?.id ?? null;
  const names = columns.find(({ kind }) => kind === "text")?.id ?? null;
  const numbers = columns.filter(({ id, kind }) => kind === "number" && id !== years).map(({ id }) => id);
  const apart = names ?? years;
  return numbers.length > 0 && apart !== null && rows.length > 1 ? { names, years, numbers } : null;
}

const write = (value: number): string => groupDigits(String(Number(value.toPrecision(12))));

const valuesOf = (rows: readonly Numbered[], column: string) =>
  rows.flatMap(({ number, row }) => {
    const value = row[column] === null ? Number.NaN : Number(row[column]);
    return Number.isFinite(value) ? [{ number, row, value }] : [];
  });

/** A result as a picture of one of its numbers: lines where it has years, else rows in their order. */
export function drawResult(
  { names, years }: Drawable,
  rows: readonly Numbered[],
  number: string,
): ResultDrawing {
  const values = valuesOf(rows, number);
  const nameOf = (row: Numbered["row"]): string =>
    String((names && row[names]) ?? (years && row[years]) ?? "—");
  const lines = [...groupBy(values, ({ row }) => (names ? nameOf(row) : number))];
  const isSeries =
    years !== null &&
    lines.length <= MOST_LINES &&
    lines.every(([, own]) => new Set(own.map(({ row }) => row[years])).size === own.length);
  if (isSeries)
    return {
      kind: "trend",
      data: {
        axisText: number,
        formatTick: write,
        series: lines.map(([name, own], i) => ({
          key: name,
          name,
          role: "main",
          colour: `var(--series-${(i % MOST_LINES) + 1})`,
          points: own
            .map(({ number: key, row, value }) => ({
              key: String(key),
              label: `${name} ${row[years]}: ${write(value)}`,
              facts: "",
              series: name,
              year: Number(row[years]),
              value,
              card: { title: name, subject: number, value: write(value), year: Number(row[years]) },
            }))
            .sort((a, b) => a.year - b.year),
        })),
      },
    };
  return {
    kind: "ranking",
    data: {
      box: null,
      medianText: "",
      axisText: number,
      formatTick: write,
      rows: values.slice(0, MOST_ROWS).map(({ number: key, row, value }) => {
        const name = [nameOf(row), years && names ? row[years] : ""].filter(Boolean).join(" ");
        return {
          key: String(key),
          label: `${name}: ${write(value)}`,
          facts: "",
          name,
          value,
          low: value,
          high: value,
          valueText: write(value),
          focus: false,
          doubtful: false,
          card: { title: name, subject: number, value: write(value) },
        };
      }),
    },
  };
}
