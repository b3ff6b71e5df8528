/** Cells of a small ruled table, in points. */
const ROWS = [700, 680, 660, 640];
const COLUMNS = [60, 260, 400];

const word = (x: number, y: number, text: string): string => `BT /F1 9 Tf ${x} ${y} Td (${text}) Tj ET`;

const stream = (text: string, more = ""): string =>
  `<< /Length ${text.length} ${more} >>\nstream\n${text}\nendstream`;

/** A PDF with what its readers have to follow: two pages, a form, a font with widths and a map to text. */
export function drawnPdf(): Uint8Array {
  const table = [
    ...ROWS.map((y) => `60 ${y} m 400 ${y} l S`),
    ...COLUMNS.map((x) => `${x} 640 m ${x} 700 l S`),
    word(70, 685, "Item"),
    word(270, 685, "Amount"),
    word(70, 665, "Revenue"),
    word(270, 665, "1,234.56"),
    word(70, 645, "Total"),
    word(270, 645, "1,234.56"),
  ].join("\n");
  const map =
    "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange endcmap";
  const page = (contents: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F1 7 0 R >> /XObject << /X 8 0 R >> >> >>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    page(5),
    page(6),
    stream(table),
    stream(`q 1 0 0 1 0 -200 cm ${table} Q /X Do`),
    `<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /FirstChar 32 /LastChar 126 /Widths [${"500 ".repeat(95)}] /ToUnicode 9 0 R >>`,
    stream(
      word(70, 100, "Form 7.00"),
      "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 7 0 R >> >>",
    ),
    stream(map),
  ];
  let out = "%PDF-1.7\n";
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF`;
  return new TextEncoder().encode(`${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${end}`);
}
