import { displayWidth } from "./accounts/render-table";

/** Another way to print rows of cells as lines of text. */
export interface Relay {
  rows(rows: readonly (readonly string[])[]): readonly string[];
  line(text: string): readonly string[];
}

const alone = (text: string): readonly string[] => [text];
const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== "");

function aligned(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: width }, (_, i) =>
    Math.max(4, ...rows.map((row) => displayWidth(row[i] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const spare = " ".repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(cell)));
        return /^[-\d,.—]+$/.test(cell) ? spare + cell : cell + spare;
      })
      .join("  ")
      .trimEnd(),
  );
}

export const RELAYS = {
  pipes: { rows: (rows) => rows.map((row) => `| ${row.join(" | ")} |`), line: alone },
  "cell lines with tabs": {
    rows: (rows) => rows.flatMap((row) => [...row.map((cell) => `\t${cell}`), ""]),
    line: (text) => [text === "" ? "" : `\t${text}`, ""],
  },
  "cell lines": {
    rows: (rows) => rows.flatMap((row) => [...row.map((cell) => cell || "\u3000"), ""]),
    line: (text) => [text, ""],
  },
  words: { rows: (rows) => rows.map((row) => filled(row).join(" ")), line: alone },
  "columns by spaces": { rows: aligned, line: alone },
} as const satisfies Record<string, Relay>;

const isCaption = (line: string): boolean =>
  /(?:单位|部门|单位名称)[:：]/.test(line) && !/\d\.\d\d|^项\s*目/.test(line);

/** A text of tab rows in another layout; captions and titles stay lines of their own. */
export function relay(text: string, { rows, line }: Relay): string {
  const out: string[] = [];
  let block: string[][] = [];
  const flush = (): void => {
    const width = Math.max(0, ...block.map((row) => row.length));
    if (block.length > 0)
      out.push(...rows(block.map((row) => [...row, ...Array(width - row.length).fill("")])));
    block = [];
  };
  for (const printed of text.split("\n")) {
    const cells = printed.split("\t").map((cell) => cell.trim());
    if (cells.length > 1 && !isCaption(printed)) block.push(cells);
    else {
      flush();
      out.push(...(cells.length > 1 ? filled(cells).flatMap(line) : line(printed)));
    }
  }
  flush();
  return out.join("\n");
}
