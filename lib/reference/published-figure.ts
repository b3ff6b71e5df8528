import { readCsvRecords } from "../records/csv";
import { absolute, compare, decimal, formatDecimal, isZero, shift } from "../records/decimal";
import { integer } from "./cells";

type Column =
  | "url"
  | "bureau"
  | "bureau_type"
  | "bureau_inferred"
  | "region_code"
  | "province"
  | "city"
  | "county"
  | "level"
  | "fiscal_year"
  | "measure"
  | "phase"
  | "kind"
  | "value"
  | "unit"
  | "printed";

/** One row of published_figures.csv: a figure a government web page states. */
export interface PublishedFigure extends Readonly<Record<Exclude<Column, "fiscal_year">, string>> {
  readonly fiscal_year: number;
}

export function readPublishedRows(csv: string): PublishedFigure[] {
  return readCsvRecords<Column>(csv).map((row) => ({ ...row, fiscal_year: integer(row.fiscal_year) }));
}

interface Scale {
  readonly unit: string;
  readonly power: number;
}

const SCALES: readonly Scale[] = [
  { unit: "", power: 0 },
  { unit: "万", power: 4 },
  { unit: "亿", power: 8 },
];

/** How a page printed a figure: its unit and the value of its last digit, in the unit of the record. */
export interface Print {
  readonly unit: string | null;
  readonly precision: string | null;
}

const UNKNOWN: Print = { unit: null, precision: null };

/**
 * Reads unit and precision off a printed figure. Where the page gives the unit elsewhere, the value tells
 * 元, 万元 and 亿元 apart; zero without a unit stays unknown.
 */
export function readPrint(figure: Pick<PublishedFigure, "printed" | "value" | "unit">): Print {
  const number = /[\d,，.\s]*\d/.exec(figure.printed)?.[0].replaceAll(/[,，\s]/g, "");
  if (number === undefined) return UNKNOWN;
  const printed = decimal(number);
  const named = SCALES.find(({ unit }) => unit !== "" && figure.printed.includes(unit));
  if (!named && isZero(printed)) return UNKNOWN;
  const value = absolute(decimal(figure.value));
  const scale = named ?? SCALES.find(({ power }) => compare(shift(printed, power), value) === 0);
  if (!scale) return UNKNOWN;
  return {
    unit: `${scale.unit}${figure.unit}`,
    precision: formatDecimal(shift({ digits: 1n, scale: printed.scale }, scale.power)),
  };
}
