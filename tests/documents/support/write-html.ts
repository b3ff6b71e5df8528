import type { PrintedCell } from "../../support/accounts/table";
import type { AccountsContent } from "./accounts-blocks";

export const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function cell({ text, colSpan = 1, rowSpan = 1 }: PrintedCell): string {
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ""}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ""}`;
  return `<td${spans}><p class="MsoNormal"><span lang="EN-US">${escapeMarkup(text)}<o:p></o:p></span></p></td>`;
}

/** A web page as an office program exports it. */
export function writeHtml(content: AccountsContent): string {
  const tables = content.tables.map(({ captions, rows, note }) =>
    [
      ...captions.map((caption) => `<p>${escapeMarkup(caption)}</p>`),
      `<table border="1"><tbody>${rows.map((row) => `<tr>\n${row.map(cell).join("\n")}</tr>`).join("\n")}</tbody></table>`,
      note ? `<p>${escapeMarkup(note)}</p>` : "",
    ].join("\n"),
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title><style>td { color: red }</style></head>
<body><nav>首页 <a href="/">返回</a></nav><h1>${escapeMarkup(content.title)}</h1>${tables.join("\n")}</body></html>`;
}
