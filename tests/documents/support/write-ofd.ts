import { strToU8, type Zippable, zipSync } from "fflate";
import { expand, type PrintedCell } from "../../support/accounts/table";
import type { AccountsContent } from "./accounts-blocks";
import { escapeMarkup } from "./write-html";

/** Millimetres; wide enough for the figures of the widest table to stand on one line. */
const PAGE = { width: 700, height: 420, margin: 15 };
const FONT = 3.2;
const LINE = 5;
const PADDING = 1;

const widthOf = (character: string): number => (/[\u0020-\u024f]/.test(character) ? FONT / 2 : FONT);
const lengthOf = (text: string): number => [...text].reduce((sum, one) => sum + widthOf(one), 0);

/** Offsets as producers write them: runs of equal ones as `g n v`. */
function deltas(text: string): string {
  const steps = [...text].slice(0, -1).map(widthOf);
  const runs: { step: number; times: number }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.step === step) last.times++;
    else runs.push({ step, times: 1 });
  }
  return runs
    .map(({ step, times }) => (times > 2 ? `g ${times} ${step}` : Array(times).fill(step).join(" ")))
    .join(" ");
}

class PageWriter {
  readonly pages: string[] = [];
  private objects: string[] = [];
  private id = 100;
  y = PAGE.margin;

  room(height: number): void {
    if (this.y + height > PAGE.height - PAGE.margin) this.turn();
  }

  turn(): void {
    this.pages.push(this.objects.join(""));
    this.objects = [];
    this.y = PAGE.margin;
  }

  text(text: string, x: number, top: number): void {
    if (text === "") return;
    const width = lengthOf(text) + 0.1;
    this.objects.push(
      `<ofd:TextObject ID="${this.id++}" Font="1" Size="${FONT}" Boundary="${x} ${top} ${width} ${LINE}"><ofd:TextCode X="0" Y="${FONT}" DeltaX="${deltas(text)}">${escapeMarkup(text)}</ofd:TextCode></ofd:TextObject>`,
    );
  }

  line(x: number, y: number, dx: number, dy: number): void {
    this.objects.push(
      `<ofd:PathObject ID="${this.id++}" LineWidth="0.2" Boundary="${x} ${y} ${Math.max(dx, 0.2)} ${Math.max(dy, 0.2)}"><ofd:StrokeColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 L ${dx} ${dy}</ofd:AbbreviatedData></ofd:PathObject>`,
    );
  }
}

/** Words of a cell broken to its width. */
function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const character of text.replaceAll("\n", "")) {
    if (lengthOf((lines.at(-1) ?? "") + character) > width && lines.at(-1) !== "") lines.push("");
    lines[lines.length - 1] += character;
  }
  return lines;
}

function table(writer: PageWriter, rows: readonly (readonly PrintedCell[])[]): void {
  const grid = expand(rows);
  const columns = Math.max(...grid.map((row) => row.length));
  const width = (PAGE.width - 2 * PAGE.margin) / columns;
  const linesOf = (row: (typeof grid)[number]): number =>
    Math.max(
      1,
      ...row.map(({ cell, origin }) =>
        origin && !cell.rowSpan ? wrap(cell.text, (cell.colSpan ?? 1) * width - 2 * PADDING).length : 1,
      ),
    );
  const heights = grid.map((row) => linesOf(row) * LINE + PADDING);
  for (const [r, row] of grid.entries()) {
    // A merged cell stays on one page with the rows it covers.
    const tall = Math.max(1, ...row.map(({ cell, origin }) => (origin ? (cell.rowSpan ?? 1) : 1)));
    writer.room(heights.slice(r, r + tall).reduce((sum, height) => sum + height, 0));
    for (const [c, { cell, origin }] of row.entries()) {
      if (!origin) continue;
      const x = PAGE.margin + c * width;
      const [w, h] = [
        (cell.colSpan ?? 1) * width,
        heights.slice(r, r + (cell.rowSpan ?? 1)).reduce((a, b) => a + b, 0),
      ];
      for (const [i, line] of wrap(cell.text, w - 2 * PADDING).entries())
        writer.text(line, x + PADDING, writer.y + i * LINE + PADDING / 2);
      writer.line(x, writer.y, w, 0);
      writer.line(x, writer.y + h, w, 0);
      writer.line(x, writer.y, 0, h);
      writer.line(x + w, writer.y, 0, h);
    }
    writer.y += heights[r] as number;
  }
}

const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A package of pages; `layers` are the objects of each. */
export function ofdFile(layers: readonly string[], others: Zippable = {}): Uint8Array {
  const area = `<ofd:PhysicalBox>0 0 ${PAGE.width} ${PAGE.height}</ofd:PhysicalBox>`;
  const pages = layers.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`);
  const contents = layers.map((objects, i) => [
    `Doc_0/Pages/Page_${i}/Content.xml`,
    xml(
      `<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer ID="9${i}">${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
    ),
  ]);
  return zipSync({
    "OFD.xml": xml(
      `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    "Doc_0/Document.xml": xml(
      `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea>${area}</ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.join("")}</ofd:Pages></ofd:Document>`,
    ),
    ...Object.fromEntries(contents),
    ...others,
  });
}

/** Accounts printed on wide pages: captions as lines, tables with their rules. */
export function writeOfd(content: AccountsContent): Uint8Array {
  const writer = new PageWriter();
  const line = (text: string): void => {
    writer.room(LINE);
    writer.text(text, PAGE.margin, writer.y);
    writer.y += LINE + 2;
  };
  line(content.title);
  for (const { captions, rows, note } of content.tables) {
    writer.turn();
    captions.forEach(line);
    table(writer, rows);
    writer.y += 2;
    if (note) line(note);
  }
  writer.turn();
  return ofdFile(writer.pages);
}
