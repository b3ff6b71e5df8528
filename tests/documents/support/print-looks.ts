/** How a printed page looks: everything an office program or a province's template decides about it. */
export interface PrintLook {
  readonly page: "A4" | "A4 landscape";
  readonly lines:
    | "all"
    | "thin-double"
    | "horizontal"
    | "three"
    | "none"
    | "open-sides"
    | "white"
    | "zebra"
    | "dashed"
    | "double"
    | "grouped"
    | "header-only"
    | "vertical";
  /** Where figures stand in their cell. */
  readonly figures: "right" | "center" | "left";
  readonly fontSize: number;
  /** Narrow columns wrap names over several lines; tight ones break figures too; too tight ones overprint. */
  readonly width: "auto" | "narrow" | "tight" | "too-tight";
  readonly align: "middle" | "top" | "bottom";
  readonly shaded: boolean;
  readonly spaced: boolean;
  readonly repeatHeader: boolean;
  readonly breakRows: boolean;
  readonly watermark: boolean;
  readonly runningHead: boolean;
  readonly bold: boolean;
  /** Several tables on a page, or each on its own. */
  readonly onePage: boolean;
  readonly contents: boolean;
}

export const PLAIN_LOOK: PrintLook = {
  page: "A4",
  lines: "all",
  figures: "right",
  fontSize: 9,
  width: "auto",
  align: "middle",
  shaded: false,
  spaced: false,
  repeatHeader: true,
  breakRows: false,
  watermark: false,
  runningHead: false,
  bold: false,
  onePage: true,
  contents: false,
};

const RULES: Readonly<Record<PrintLook["lines"], string>> = {
  all: "table{border-collapse:collapse} td{border:0.5pt solid #000}",
  "thin-double":
    "table{border-collapse:separate;border-spacing:1px;border:0.5pt solid #000} td{border:0.5pt solid #000}",
  horizontal:
    "table{border-collapse:collapse} td{border:0;border-top:0.5pt solid #000;border-bottom:0.5pt solid #000}",
  three:
    "table{border-collapse:collapse;border-top:1.5pt solid #000;border-bottom:1.5pt solid #000} td{border:0} tr.last td{border-bottom:0.75pt solid #000}",
  none: "table{border-collapse:collapse} td{border:0}",
  "open-sides":
    "table{border-collapse:collapse} td{border:0.5pt solid #000} td:first-child{border-left:0} td:last-child{border-right:0}",
  white: "table{border-collapse:collapse} td{border:1pt solid #fff;background:#e8eef7}",
  zebra:
    "table{border-collapse:collapse} td{border:0} thead td{background:#c9d8ee} tbody tr:nth-child(even) td{background:#eef2f8}",
  dashed: "table{border-collapse:collapse} td{border:0.5pt dashed #000}",
  double: "table{border-collapse:collapse} td{border:2.5pt double #000}",
  grouped:
    "table{border-collapse:collapse;border-top:1.5pt solid #000;border-bottom:1.5pt solid #000} td{border:0} tr.last td{border-bottom:0.75pt solid #000} thead td[colspan]:not([colspan='1']){border-bottom:0.5pt solid #000}",
  "header-only":
    "table{border-collapse:collapse} td{border:0} thead td{border:0.5pt solid #000} table{border-bottom:0.5pt solid #000}",
  vertical:
    "table{border-collapse:collapse;border:0.5pt solid #000} td{border:0;border-left:0.5pt solid #000;border-right:0.5pt solid #000} tr.last td{border-bottom:0.5pt solid #000}",
};

/** The style sheet of a look. */
export function styleOf(look: PrintLook): string {
  return `
@page { size: ${look.page}; margin: 18mm 15mm; }
body { font-family: "Noto Serif CJK SC", "Noto Sans CJK SC", serif; font-size: ${look.fontSize}pt; margin: 0; }
h1 { font-size: 20pt; text-align: center; }
.title { font-size: 15pt; text-align: center; margin: 6pt 0; ${look.onePage ? "break-before: page;" : ""} break-after: avoid; }
.caption { margin: 2pt 0; break-after: avoid; }
.right { text-align: right; }
.toc { display: flex; } .toc i { flex: 1; overflow: hidden; white-space: nowrap; font-style: normal; }
p.prose { text-indent: 2em; line-height: 1.8; font-size: 12pt; margin: 0; text-align: justify; }
table { width: 100%; ${/tight/.test(look.width) ? "table-layout: fixed;" : ""} }
table.wide { font-size: 5.5pt; } table.wide td { padding: 1pt; }
td { padding: 1.5pt 3pt; vertical-align: ${look.align}; ${look.width === "tight" ? "overflow-wrap: anywhere;" : ""} }
td.w { ${look.width === "narrow" ? "max-width: 7em;" : ""} }
td.n { text-align: ${look.figures}; ${look.width === "tight" ? "" : "white-space: nowrap;"} } td.h { text-align: center; ${look.shaded ? "background: #d9e2f3;" : ""} ${look.bold ? "font-weight: bold; -webkit-text-stroke: 0.2pt;" : ""} }
${look.spaced ? "td.h { letter-spacing: 0.4em; } .title { letter-spacing: 0.2em; }" : ""}
thead { display: ${look.repeatHeader ? "table-header-group" : "table-row-group"}; }
tr { break-inside: ${look.breakRows ? "auto" : "avoid"}; }
${look.watermark ? ".mark { position: fixed; top: 45%; left: 10%; transform: rotate(-35deg); font-size: 60pt; color: rgba(0,0,0,.12); }" : ""}
${RULES[look.lines]}`;
}
