/**
 * Width of text in em, for margins, wrapping and ellipses. Plot counts a Han glyph as wide as an "e"
 * (observablehq/plot src/marks/text.js), so Chinese labels would be cut off or run into each other.
 * Latin widths are those of a wide system font (DejaVu Sans), so that no other cuts a label off.
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026]/u;
const NARROW = /[iljtfrI.,:;'|!()[\] ]/;
const BROAD = /[mwMW@%]/;
const UPPER = /[A-Z&]/;

function glyphWidth(glyph: string): number {
  if (WIDE.test(glyph) || (glyph.codePointAt(0) ?? 0) > 0xffff) return 1;
  if (NARROW.test(glyph)) return 0.38;
  if (BROAD.test(glyph)) return 0.96;
  return UPPER.test(glyph) ? 0.72 : 0.63;
}

/** Width in em. */
export function textWidth(text: string): number {
  return [...text].reduce((total, glyph) => total + glyphWidth(glyph), 0);
}

/** Longest beginning that fits into `limit` em with an ellipsis, or the whole text. */
export function ellipsize(text: string, limit: number): string {
  if (textWidth(text) <= limit) return text;
  const glyphs = [...text];
  let width = 1;
  let kept = "";
  for (const glyph of glyphs) {
    width += glyphWidth(glyph);
    if (width > limit) break;
    kept += glyph;
  }
  return `${kept.trimEnd()}…`;
}

/** Marks that must not begin a line. */
const CLOSING = /^[，。、；：？！）》」』”’%,.;:?!)]/u;

/** Places a line may break: between Han glyphs and after spaces, never before a closing mark. */
function splitPieces(text: string): string[] {
  const raw =
    text.match(
      /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu,
    ) ?? [];
  const pieces: string[] = [];
  for (const piece of raw) {
    const last = pieces.length - 1;
    if (last >= 0 && (CLOSING.test(piece) || piece.trim() === "")) pieces[last] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Lines of at most `limit` em; a piece that is wider stands alone. */
export function wrapText(text: string, limit: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of splitPieces(text)) {
    if (line !== "" && textWidth((line + piece).trimEnd()) > limit) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** At most `most` lines of `limit` em each; what is still too long ends with an ellipsis. */
export function foldText(text: string, limit: number, most: number): string[] {
  const lines = wrapText(text, limit);
  const last = lines[most - 1];
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), `${last}…`];
  return kept.map((line) => ellipsize(line, limit));
}

/** Widest of the texts, in pixels. */
export function widestText(texts: readonly string[], fontSize: number): number {
  return Math.ceil(Math.max(0, ...texts.map(textWidth)) * fontSize);
}
