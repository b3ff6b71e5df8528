import { expand, type GridCell, type PrintedCell } from "../../support/accounts/table";
import type { AccountsContent } from "./accounts-blocks";
import { writeCompoundFile } from "./compound-file";

/** A stretch that ends a paragraph, with the property modifiers of that paragraph. */
export interface DocParagraph {
  /** With its end: a carriage return or the mark of a cell. */
  readonly text: string;
  readonly sprms?: readonly number[];
  /** Hidden, deleted or struck out as a whole. */
  readonly hidden?: "hidden" | "deleted" | "struck";
}

const IN_TABLE = [0x16, 0x24, 1];
const ROW_END = [0x17, 0x24, 1];
const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(Math.floor(value / 65536))];

/** Twentieths of a point of one column. */
const WIDTH = 700;

/** The definition of a row: edges of its cells and which go on the cell above. */
function tableDefinition(cells: readonly { span: number; above: "starts" | "goes on" | null }[]): number[] {
  let edge = -100;
  const edges = [edge, ...cells.map(({ span }) => (edge += span * WIDTH))];
  const flags = cells.map(({ above }) => (above === "starts" ? 0x60 : above === "goes on" ? 0x20 : 0));
  const body = [
    cells.length,
    ...edges.flatMap((place) => u16(place)),
    ...flags.flatMap((flag) => [...u16(flag), ...Array.from({ length: 18 }, () => 0)]),
  ];
  return [0x08, 0xd6, ...u16(body.length + 1), ...body];
}

export const docLine = (text: string): DocParagraph => ({ text: `${text}\r` });

/** A table's paragraphs: each cell ends in a mark, each row in another that states the edges. */
export function docTable(rows: readonly (readonly PrintedCell[])[]): DocParagraph[] {
  return expand(rows).flatMap((row) => {
    const written = row.filter((grid, i) => grid.origin || row[i - 1]?.cell !== grid.cell);
    const above = ({ cell, origin }: GridCell): "starts" | "goes on" | null =>
      (cell.rowSpan ?? 1) > 1 ? (origin ? "starts" : "goes on") : null;
    return [
      ...written.map(({ cell, origin }) => ({
        text: `${(origin ? cell.text : "").replaceAll("\n", "\r")}\x07`,
        sprms: IN_TABLE,
      })),
      {
        text: "\x07",
        sprms: [
          ...IN_TABLE,
          ...ROW_END,
          ...tableDefinition(written.map((grid) => ({ span: grid.cell.colSpan ?? 1, above: above(grid) }))),
        ],
      },
    ];
  });
}

const PAGE = 512;
const TEXT_AT = 0x800;

interface Run {
  readonly to: number;
  readonly sprms: readonly number[];
}

/** Property pages: as many runs a page as fit, each with its properties at the page's end. */
function propertyPages(runs: readonly Run[], width: 13 | 1, entry: (sprms: readonly number[]) => number[]) {
  const pages: { bytes: Uint8Array; from: number }[] = [];
  let from = TEXT_AT;
  let i = 0;
  while (i < runs.length) {
    const bytes = new Uint8Array(PAGE);
    const view = new DataView(bytes.buffer);
    const taken: { to: number; at: number }[] = [];
    let free = PAGE - 1;
    while (i < runs.length) {
      const run = runs[i] as Run;
      const properties = run.sprms.length === 0 ? [] : entry(run.sprms);
      const start = (free - properties.length) & ~1;
      if (4 * (taken.length + 2) + width * (taken.length + 1) > start) break;
      bytes.set(properties, start);
      taken.push({ to: run.to, at: properties.length === 0 ? 0 : start / 2 });
      if (properties.length > 0) free = start;
      i++;
    }
    if (taken.length === 0) throw new RangeError("properties too long for a page");
    view.setUint32(0, from, true);
    taken.forEach(({ to, at }, n) => {
      view.setUint32(4 * (n + 1), to, true);
      bytes[4 * (taken.length + 1) + width * n] = at;
    });
    bytes[PAGE - 1] = taken.length;
    pages.push({ bytes, from });
    from = taken.at(-1)?.to ?? from;
  }
  return { pages, end: from };
}

const paragraphEntry = (sprms: readonly number[]): number[] => {
  const body = [0, 0, ...sprms];
  return body.length % 2 === 1 ? [(body.length + 1) / 2, ...body] : [0, body.length / 2, ...body];
};
const characterEntry = (sprms: readonly number[]): number[] => [sprms.length, ...sprms];

const HIDDEN = { hidden: [0x3c, 0x08, 1], deleted: [0x00, 0x08, 1], struck: [0x37, 0x08, 1] } as const;

/** A Word file of 97 to 2003 around paragraphs; properties too long for a page go to the data stream. */
export function writeDocFile(paragraphs: readonly DocParagraph[]): Uint8Array {
  const data: number[] = [];
  const body: Run[] = [];
  const looks: Run[] = [];
  let at = TEXT_AT;
  let text = "";
  for (const { text: part, sprms = [], hidden } of paragraphs) {
    text += part;
    at += 2 * part.length;
    const isLong = sprms.length > 300;
    if (isLong) data.push(...u16(sprms.length), ...sprms);
    body.push({ to: at, sprms: isLong ? [0x46, 0x66, ...u32(data.length - sprms.length - 2)] : sprms });
    looks.push({ to: at, sprms: hidden ? HIDDEN[hidden] : [] });
  }
  const [forParagraphs, forCharacters] = [
    propertyPages(body, 13, paragraphEntry),
    propertyPages(looks, 1, characterEntry),
  ];
  const textPages = Math.ceil(at / PAGE);
  const main = new Uint8Array(PAGE * (textPages + forParagraphs.pages.length + forCharacters.pages.length));
  const view = new DataView(main.buffer);
  [...Array(text.length).keys()].forEach((i) => {
    view.setUint16(TEXT_AT + 2 * i, text.charCodeAt(i), true);
  });
  const table: number[] = [];
  const locate = (header: number, bytes: readonly number[]): void => {
    view.setUint32(header, table.length, true);
    view.setUint32(header + 4, bytes.length, true);
    for (const byte of bytes) table.push(byte);
  };
  const piece = [...u32(0), ...u32(text.length), ...u16(0), ...u32(TEXT_AT), ...u16(0)];
  locate(0x1a2, [2, ...u32(piece.length), ...piece]);
  let page = textPages;
  for (const [header, { pages, end }] of [
    [0x102, forParagraphs],
    [0xfa, forCharacters],
  ] as const) {
    const first = page;
    for (const { bytes } of pages) main.set(bytes, PAGE * page++);
    const numbers = pages.flatMap((_, i) => u32(first + i));
    locate(header, [...pages.flatMap(({ from }) => u32(from)), ...u32(end), ...numbers]);
  }
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0xc1, true);
  view.setUint16(0x0a, 0x0200, true);
  view.setUint16(32, 14, true);
  view.setUint16(62, 22, true);
  view.setUint32(0x4c, text.length, true);
  view.setUint16(152, 93, true);
  return writeCompoundFile({
    WordDocument: main,
    "1Table": new Uint8Array(table),
    ...(data.length > 0 ? { Data: new Uint8Array(data) } : {}),
  });
}

export function writeDoc(content: AccountsContent): Uint8Array {
  return writeDocFile([
    docLine(content.title),
    ...content.tables.flatMap(({ captions, rows, note }) => [
      ...captions.map(docLine),
      ...docTable(rows),
      ...(note ? [docLine(note)] : []),
    ]),
  ]);
}
