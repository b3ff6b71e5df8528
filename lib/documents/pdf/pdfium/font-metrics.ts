import type { Pdfium } from "./module";

/** How far a font reaches above and below the line it stands on, in its own size; undefined where it does not say. */
export interface FontMetrics {
  readonly ascent: number | undefined;
  readonly descent: number | undefined;
}

const UNKNOWN: FontMetrics = { ascent: undefined, descent: undefined };

/**
 * What the font program itself says, where it is one of TrueType; a file's own description of it is less exact.
 * Fonts whose characters are drawings (Type 3) have no program and say nothing.
 */
export function fontMetrics(pdfium: Pdfium, font: number): FontMetrics {
  const { call } = pdfium;
  const isEmbedded = call.FPDFFont_GetIsEmbedded(font) === 1;
  const program = isEmbedded ? programOf(pdfium, font) : null;
  if (isEmbedded && !program) return UNKNOWN;
  return (
    program?.metrics ?? {
      ascent: given(pdfium, call.FPDFFont_GetAscent(font, 1, pdfium.scratch)),
      descent: given(pdfium, call.FPDFFont_GetDescent(font, 1, pdfium.scratch)),
    }
  );
}

const given = (pdfium: Pdfium, isKnown: number): number | undefined =>
  isKnown ? pdfium.float(0) : undefined;

function programOf(pdfium: Pdfium, font: number): { readonly metrics: FontMetrics | null } | null {
  const { call, scratch } = pdfium;
  if (!call.FPDFFont_GetFontData(font, 0, 0, scratch)) return null;
  const length = pdfium.integer(0);
  if (length <= 0) return null;
  const address = call.malloc(length);
  if (address === 0) return { metrics: null };
  call.FPDFFont_GetFontData(font, address, length, scratch);
  const { buffer, byteOffset } = pdfium.bytes(address, length);
  const metrics = sfntMetrics(new DataView(buffer, byteOffset, length));
  call.free(address);
  return { metrics };
}

const HEADER = 12;
const TABLE = 16;
const tag = (name: string): number => [...name].reduce((code, c) => code * 256 + c.charCodeAt(0), 0);
const TRUE_TYPE: readonly number[] = [0x0001_0000, tag("true")];

/** Ascender and descender of the table "hhea" in ems (OpenType 1.9). @returns null for what is no TrueType */
export function sfntMetrics(data: DataView): FontMetrics | null {
  if (data.byteLength < HEADER || !TRUE_TYPE.includes(data.getUint32(0))) return null;
  const find = (name: string, bytes: number): number | null => {
    const count = data.getUint16(4);
    for (let i = 0, at = HEADER; i < count && at + TABLE <= data.byteLength; i++, at += TABLE) {
      const start = data.getUint32(at + 8);
      if (data.getUint32(at) === tag(name)) return start + bytes <= data.byteLength ? start : null;
    }
    return null;
  };
  const [head, hhea] = [find("head", 20), find("hhea", 8)];
  const em = head === null ? 0 : data.getUint16(head + 18);
  if (hhea === null || em === 0) return null;
  return { ascent: data.getInt16(hhea + 4) / em, descent: data.getInt16(hhea + 6) / em };
}
