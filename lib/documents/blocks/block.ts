/** What formats with markup are read into before rows: lines of text and tables that may hold either. */
export type Block = TextBlock | TableBlock;

export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
}

export type TableRow = readonly TableCell[];

export interface TableCell extends Span {
  readonly blocks: readonly Block[];
}

export interface Span {
  readonly colSpan: number;
  readonly rowSpan: number;
}

export const ONE_CELL: Span = { colSpan: 1, rowSpan: 1 };

const BLANK = "[\\s\\u3000\\u00a0\\ufeff\\u200b]";
const EDGES = new RegExp(`^${BLANK}+`);

/** Text without blanks of any kind around it. */
export function trimBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\u3000\u00a0\ufeff\u200b]/.test(text[end - 1] as string)) end--;
  return text.slice(0, end).replace(EDGES, "");
}
