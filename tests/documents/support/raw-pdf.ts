interface RawParts {
  /** Entries of every page. */
  readonly page?: string;
  readonly font?: string;
  readonly encrypt?: string;
  /** Entries of every page's resources, beside its font. */
  readonly resources?: string;
}

/** A PDF with a page for each content stream; by itself the font has no map to text. */
export function rawPdf(
  contents: readonly string[],
  { page = "", font, encrypt, resources = "" }: RawParts = {},
): Uint8Array {
  const kids = contents.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
  const pages = contents.flatMap((content, i) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> ${resources} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    font ?? "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages,
  ];
  let out = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const lock = encrypt === undefined ? "" : `/Encrypt ${encrypt} /ID [<00> <00>]`;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(out);
}

/** A word of the page's font. */
export const word = (x: number, y: number, text: string): string =>
  `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`;
