/** F15: fewer figures than this can agree by chance. */
export const TUPLE_SIZE = 3;

/** The figures of one unit that are read together, as exact decimals in one unit of money. */
export interface FigureTuple {
  readonly key: string;
  readonly figures: readonly (string | null)[];
}

export type RepetitionAlarm =
  | { readonly kind: "shared"; readonly keys: readonly string[]; readonly figures: readonly string[] }
  | { readonly kind: "column_numbers"; readonly keys: readonly string[]; readonly figures: readonly string[] }
  | { readonly kind: "header_year"; readonly keys: readonly string[]; readonly figures: readonly string[] };

const isZero = (figure: string): boolean => /^-?0*(\.0*)?$/.test(figure);
const stated = ({ figures }: FigureTuple): string[] =>
  figures.filter((figure): figure is string => figure !== null && !isZero(figure));

/** 1, 2, 3 …: the row of column numbers under a form's header. */
function areColumnNumbers(figures: readonly string[]): boolean {
  const numbers = figures.map(Number);
  return numbers.every((number, i) => Number.isInteger(number) && number === (numbers[0] ?? 0) + i);
}

/**
 * F15: signs that figures were misread rather than spent. The same non-zero tuple of three or more figures in two
 * units, a tuple equal to the form's own column numbers, or a figure equal to a year printed in the header.
 */
export function findRepetition(
  tuples: readonly FigureTuple[],
  headerYears: readonly number[] = [],
): RepetitionAlarm[] {
  const shared = new Map<string, string[]>();
  const alarms: RepetitionAlarm[] = [];
  for (const tuple of tuples) {
    const figures = stated(tuple);
    const years = figures.filter((figure) => headerYears.includes(Number(figure)));
    if (years.length > 0) alarms.push({ kind: "header_year", keys: [tuple.key], figures: years });
    if (figures.length < TUPLE_SIZE) continue;
    if (areColumnNumbers(figures)) alarms.push({ kind: "column_numbers", keys: [tuple.key], figures });
    const same = tuple.figures.map((figure) => figure ?? "").join("|");
    shared.set(same, [...(shared.get(same) ?? []), tuple.key]);
  }
  for (const [same, keys] of shared) {
    const figures = same.split("|").filter((figure) => figure !== "");
    if (keys.length > 1) alarms.push({ kind: "shared", keys, figures });
  }
  return alarms;
}
