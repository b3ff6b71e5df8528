import { expand, type PrintedCell } from "../../support/accounts/table";
import type { AccountsContent } from "./accounts-blocks";

/** Text as Unicode with the question mark that old readers show. */
const escapeRtf = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character.charCodeAt(0);
      if (character === "\n") return "\\line ";
      if (/[\\{}]/.test(character)) return `\\${character}`;
      return code < 0x80 ? character : `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
    })
    .join("");

const rtfLine = (text: string): string => `\\pard ${escapeRtf(text)}\\par\n`;

function rtfTable(rows: readonly (readonly PrintedCell[])[]): string {
  return expand(rows)
    .map((row) => {
      const edges = row.map(({ cell, origin }, i) => {
        const before = row[i - 1]?.cell === cell;
        const above = (cell.rowSpan ?? 1) > 1 && !before ? (origin ? "\\clvmgf" : "\\clvmrg") : "";
        const across = (cell.colSpan ?? 1) > 1 ? (before ? "\\clmrg" : "\\clmgf") : "";
        return `${above}${across}\\cellx${(i + 1) * 900}`;
      });
      const cells = row.map(({ cell, origin }) => `${origin ? escapeRtf(cell.text) : ""}\\cell `);
      return `\\trowd\\trgaph108\\trleft0${edges.join("")}\\pard\\intbl ${cells.join("")}\\row\n`;
    })
    .join("");
}

export const rtfFile = (body: string): Uint8Array =>
  new TextEncoder().encode(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\froman\\fcharset0 Times;}}{\\colortbl;\\red0\\green0\\blue0;}{\\*\\generator x;}\\viewkind4\\uc1\n${body}}`,
  );

export function writeRtf(content: AccountsContent): Uint8Array {
  const parts = content.tables.flatMap(({ captions, rows, note }) => [
    ...captions.map(rtfLine),
    rtfTable(rows),
    note ? rtfLine(note) : "",
  ]);
  return rtfFile(rtfLine(content.title) + parts.join(""));
}
