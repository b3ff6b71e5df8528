import { type PictureColours, withColours } from "./colours";
import type { PictureWords } from "./compose";

export interface StandaloneTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

const cells = (tag: "th" | "td", row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;

/** A page of one chart that needs no network: drawing, what each mark says, the figures as a table, where they come from. */
export function standalonePage(
  drawing: string,
  words: PictureWords,
  table: StandaloneTable,
  colours: PictureColours,
  language: string,
): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(words.title)}</title>
<style>body{max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c1e21;background:#fff;font:16px/1.6 system-ui,sans-serif}
svg{max-width:100%;height:auto}table{border-collapse:collapse;font-size:14px}th,td{padding:.3em .8em;border-bottom:1px solid #ddd;text-align:left}
td:not(:first-child){font-variant-numeric:tabular-nums}footer{color:#646a72;font-size:14px;overflow-wrap:anywhere}[data-mark]:hover{stroke:#1c1e21;stroke-width:2}</style></head>
<body><h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(words.subtitle)}</p>
${withColours(drawing, colours)}
<table><thead>${cells("th", table.header)}</thead><tbody>${table.rows.map((row) => cells("td", row)).join("")}</tbody></table>
<footer><p>${escapeHtml(words.source)}</p><p>${escapeHtml(words.date)}</p><p><a href="${escapeHtml(words.address)}">${escapeHtml(words.address)}</a></p></footer>
</body></html>`;
}
