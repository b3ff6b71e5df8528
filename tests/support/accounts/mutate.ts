import type { RenderedDocument } from "./render";
import type { PlacedFigure } from "./table";

export const MUTATIONS = [
  "digit changed",
  "decimal point lost",
  "total changed",
  "two cells swapped",
  "column shifted",
  "row dropped",
  "code altered",
  "unit swapped",
  "page break moved",
] as const;

export type Mutation = (typeof MUTATIONS)[number];

export interface Mutant {
  readonly text: string;
  /** Figures as the mutant prints them; null where only the valid document tells what is right. */
  readonly changed: { readonly figure: PlacedFigure; readonly printed: string } | null;
}

const MONEY = /^-?[\d,]+\.\d\d$/;

/** One fault put into a document of tab rows; null where the document has no place for it. */
export function mutate(document: RenderedDocument, mutation: Mutation, pick: number): Mutant | null {
  const { text, figures } = document;
  const money = figures.filter((f) => MONEY.test(f.printed) && f.printed.length >= 6);
  const of = (list: readonly PlacedFigure[]): PlacedFigure | undefined =>
    list[pick % Math.max(1, list.length)];
  const replaced = (figure: PlacedFigure | undefined, printed: string): Mutant | null =>
    figure
      ? { text: splice(text, figure.char, figure.printed.length, printed), changed: { figure, printed } }
      : null;
  const lines = text.split("\n");
  const line = (n: number): string => lines[n - 1] ?? "";
  const withLine = (n: number, content: string | null): Mutant => ({
    text: [...lines.slice(0, n - 1), ...(content === null ? [] : [content]), ...lines.slice(n)].join("\n"),
    changed: null,
  });
  const figure = of(money);
  if (mutation === "digit changed") return figure ? replaced(figure, raised(figure.printed, pick)) : null;
  if (mutation === "decimal point lost") return replaced(figure, figure?.printed.replace(".", "") ?? "");
  if (mutation === "total changed") {
    const total = of(money.filter((f) => /_total$/.test(f.measure)));
    return total ? replaced(total, raised(total.printed, pick)) : null;
  }
  if (mutation === "unit swapped") {
    const captions = lines.flatMap((l, i) => (/单位[:：]万元/.test(l) ? [i + 1] : []));
    const n = captions[pick % Math.max(1, captions.length)];
    return n === undefined ? null : withLine(n, line(n).replace("万元", "元"));
  }
  if (!figure) return null;
  const cells = line(figure.line).split("\t");
  if (mutation === "row dropped") return withLine(figure.line, null);
  if (mutation === "page break moved") return withLine(figure.line, `\f\n${line(figure.line)}`);
  if (mutation === "code altered") {
    const coded = of(money.filter((f) => /^\d{7}\t/.test(line(f.line))));
    if (!coded) return null;
    const own = line(coded.line);
    return withLine(coded.line, `${own.slice(0, 6)}${(Number(own[6]) + 1 + (pick % 8)) % 10}${own.slice(7)}`);
  }
  const at = cells.findIndex((cell) => MONEY.test(cell));
  const other = cells.findIndex((cell, i) => i > at && MONEY.test(cell) && cell !== cells[at]);
  if (mutation === "two cells swapped") {
    if (at < 0 || other < 0) return null;
    const swapped = cells.with(at, cells[other] as string).with(other, cells[at] as string);
    return withLine(figure.line, swapped.join("\t"));
  }
  if (at < 0 || at === cells.length - 1) return null;
  return withLine(figure.line, [...cells.slice(0, at), "", ...cells.slice(at, -1)].join("\t"));
}

function splice(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** One digit of the figure raised by one (9 becomes 1). */
function raised(printed: string, pick: number): string {
  const places = [...printed].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const at = places[pick % places.length] as number;
  const digit = Number(printed[at]);
  return splice(printed, at, 1, String(digit === 9 ? 1 : digit + 1));
}
