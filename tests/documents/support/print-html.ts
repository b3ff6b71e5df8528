import type { PrintedCell } from "../../support/accounts/table";
import type { AccountsContent } from "./accounts-blocks";
import { type PrintLook, styleOf } from "./print-looks";
import { escapeMarkup } from "./write-html";

type Rows = readonly (readonly PrintedCell[])[];

function cell({ text, colSpan = 1, rowSpan = 1, expected }: PrintedCell, header: boolean): string {
  const kind = header ? "h" : expected || /^[-—\d.,，０-９．]+$/.test(text) ? "n" : "w";
  return `<td class="${kind}" colspan="${colSpan}" rowspan="${rowSpan}">${escapeMarkup(text)}</td>`;
}

const rows = (all: Rows, header: boolean): string =>
  all
    .map(
      (row, i) =>
        `<tr${header && i === all.length - 1 ? ' class="last"' : ""}>${row.map((c) => cell(c, header)).join("")}</tr>`,
    )
    .join("");

/** Tables of many columns are printed small. */
function isWide(header: Rows): boolean {
  return (header[0] ?? []).reduce((width, { colSpan = 1 }) => width + colSpan, 0) > 11;
}

/** A page for a browser to print: captions above ruled tables, as a word processor lays them out. */
export function printHtml(content: AccountsContent, look: PrintLook, prose: readonly string[] = []): string {
  const tables = content.tables.map(({ captions, header, body, note }) => {
    const [title = "", ...rest] = captions;
    return `<div class="title">${escapeMarkup(title)}</div>${rest
      .map(
        (line) => `<div class="caption${/单位[:：]/.test(line) ? " right" : ""}">${escapeMarkup(line)}</div>`,
      )
      .join(
        "",
      )}<table${isWide(header) ? ' class="wide"' : ""}><thead>${rows(header, true)}</thead><tbody>${rows(body, false)}</tbody></table>${
      note ? `<div class="caption">${escapeMarkup(note)}</div>` : ""
    }`;
  });
  const contents = look.contents
    ? `<h2>目录</h2>${content.tables
        .map(({ captions }, i) => `<div class="toc">${captions[0]}<i>${".".repeat(200)}</i>${i + 3}</div>`)
        .join("")}`
    : "";
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>${styleOf(look)}</style></head><body>${
    look.watermark ? '<div class="mark">仅供内部审阅</div>' : ""
  }<h1>${escapeMarkup(content.title)}</h1>${contents}${tables.join("")}${prose
    .map((line) => `<p class="prose">${escapeMarkup(line)}</p>`)
    .join("")}</body></html>`;
}
