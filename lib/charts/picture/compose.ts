import type { Status } from "../../records/vocabulary";
import { textWidth, wrapText } from "../measure-text";
import { type PictureColours, withColours } from "./colours";

/** Shapes a picture is made in; pixels before they are doubled for a bitmap. */
export const PICTURE_SIZES = {
  wide: { width: 1280, height: 720 },
  square: { width: 1080, height: 1080 },
} as const;

export type PictureSize = keyof typeof PICTURE_SIZES;

/** What a picture always carries, in words. */
export interface PictureWords {
  readonly title: string;
  /** Basis, unit and how many units. */
  readonly subtitle: string;
  /** What was left out, e.g. rows for want of room; empty for nothing. */
  readonly note: string;
  readonly source: string;
  readonly date: string;
  readonly address: string;
  /** What the shapes of marks mean. */
  readonly key: readonly { readonly shape: Status | "derived"; readonly name: string }[];
}

export interface PictureDrawing {
  /** Markup inside the drawing's own root. */
  readonly inner: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 40;
const TITLE = { size: 28, line: 37 } as const;
const SUBTITLE = { size: 16, line: 23 } as const;
const FOOT = { size: 12.5, line: 19 } as const;
const FONT =
  "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif";

const escapeXml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

interface Lines {
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  readonly foot: readonly string[];
}

/** An address has no places to break at: it is cut where the line ends, and goes on in the next. */
function breakLong(text: string, limit: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const glyph of text) {
    if (textWidth(line + glyph) > limit) {
      lines.push(line);
      line = "";
    }
    line += glyph;
  }
  return line === "" ? lines : [...lines, line];
}

const wrapAll = (text: string, width: number, size: number): string[] =>
  wrapText(text, width / size).flatMap((line) => breakLong(line, width / size));

function linesOf(words: PictureWords, width: number): Lines {
  const inner = width - 2 * MARGIN;
  return {
    title: wrapAll(words.title, inner, TITLE.size),
    subtitle: [words.subtitle, words.note]
      .filter(Boolean)
      .flatMap((text) => wrapAll(text, inner, SUBTITLE.size)),
    foot: [words.source, `${words.date} · ${words.address}`].flatMap((text) =>
      wrapAll(text, inner, FOOT.size),
    ),
  };
}

const KEY_LINE = 22;

interface KeyPlace {
  readonly shape: Status | "derived";
  readonly name: string;
  readonly x: number;
  readonly line: number;
}

function layKey(words: PictureWords, width: number): KeyPlace[] {
  let [x, line] = [MARGIN, 0];
  return words.key.map(({ shape, name }) => {
    const needed = 20 + textWidth(name) * FOOT.size + 18;
    if (x > MARGIN && x + needed > width - MARGIN) [x, line] = [MARGIN, line + 1];
    const place = { shape, name, x, line };
    x += needed;
    return place;
  });
}

/** Where the drawing goes between the words above and below it. */
export function drawingArea(words: PictureWords, size: PictureSize) {
  const { width, height } = PICTURE_SIZES[size];
  const lines = linesOf(words, width);
  const top = MARGIN + lines.title.length * TITLE.line + lines.subtitle.length * SUBTITLE.line + 14;
  const keyLines = Math.max(0, ...layKey(words, width).map(({ line }) => line + 1));
  const bottom = MARGIN - 12 + lines.foot.length * FOOT.line + keyLines * KEY_LINE + 14;
  return { x: MARGIN, y: top, width: width - 2 * MARGIN, height: height - top - bottom, keyLines };
}

const SHAPES: Readonly<Record<Status | "derived", string>> = {
  validated: '<circle r="5" fill="var(--series-1)"/>',
  consistent: '<circle r="5" fill="var(--series-1)"/>',
  reported: '<circle r="5" fill="var(--series-1)"/>',
  clash: '<path d="M0-6 5.8 4.5H-5.8z" fill="var(--series-1)"/>',
  ambiguous: '<path d="M0-6 6 0 0 6-6 0z" fill="var(--series-1)"/>',
  undefined: '<path d="M-4-4 4 4M4-4-4 4" stroke="var(--series-1)" stroke-width="2"/>',
  derived:
    '<circle r="5" fill="var(--surface)" stroke="var(--series-1)" stroke-width="1.6" stroke-dasharray="3 2"/>',
};

const textAt = (x: number, y: number, size: number, fill: string, text: string, weight = 400): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}">${escapeXml(text)}</text>`;

/** One SVG that can be published as it stands: what it shows, on which basis, from where, as of when, at which address. */
export function composePicture(
  drawing: PictureDrawing,
  words: PictureWords,
  size: PictureSize,
  colours: PictureColours,
): string {
  const { width, height } = PICTURE_SIZES[size];
  const lines = linesOf(words, width);
  const area = drawingArea(words, size);
  const scale = Math.min(area.width / drawing.width, area.height / drawing.height);
  const x = area.x + (area.width - drawing.width * scale) / 2;
  const top = area.y + (area.height - drawing.height * scale) / 2;
  const parts: string[] = [];
  let y = MARGIN - 8;
  for (const line of lines.title) {
    y += TITLE.line;
    parts.push(textAt(MARGIN, y - 4, TITLE.size, "var(--ink)", line, 700));
  }
  for (const line of lines.subtitle) {
    y += SUBTITLE.line;
    parts.push(textAt(MARGIN, y, SUBTITLE.size, "var(--ink-2)", line));
  }
  const keyTop = area.y + area.height + 22;
  for (const { shape, name, x: at, line } of layKey(words, width)) {
    const middle = keyTop + line * KEY_LINE - 4;
    parts.push(`<g transform="translate(${at + 7},${middle})">${SHAPES[shape]}</g>`);
    parts.push(textAt(at + 20, middle + 4.5, FOOT.size, "var(--ink-2)", name));
  }
  let foot = keyTop + area.keyLines * KEY_LINE;
  for (const line of lines.foot) {
    parts.push(textAt(MARGIN, foot, FOOT.size, "var(--ink-3)", line));
    foot += FOOT.line;
  }
  const inner = drawing.inner.replace(/<style>[\s\S]*?<\/style>/g, "");
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-variant-numeric="tabular-nums">`,
    `<title>${escapeXml(words.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="var(--surface)"/>`,
    `<g font-size="12" fill="currentColor" text-anchor="middle" transform="translate(${x.toFixed(2)},${top.toFixed(2)}) scale(${scale.toFixed(4)})">${inner}</g>`,
    ...parts,
    "</svg>",
  ].join("");
  return withColours(markup, colours);
}
