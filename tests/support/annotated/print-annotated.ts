import { utils, write } from "@e965/xlsx";
import { RELAYS, type Relay } from "../relay";
import type { Annotated, Block } from "./read-annotated";

type Rows = readonly (readonly string[])[];

const isMerged = (cell: string): boolean => cell === "<" || cell === "^";
const blanked = (rows: Rows): string[][] =>
  wide(rows.map((row) => row.map((cell) => (isMerged(cell) ? "" : cell))));
const once = (rows: Rows): string[][] => rows.map((row) => row.filter((cell) => !isMerged(cell)));

function asText({ blocks }: Annotated, relay: Relay, cellsOf: (rows: Rows) => string[][]): string {
  return blocks
    .flatMap((block) =>
      "rows" in block
        ? [...relay.rows(squared(cellsOf(block.rows), block.rows))]
        : [...relay.line(block.text)],
    )
    .join("\n");
}

const isCaption = (row: readonly string[]): boolean =>
  row.some((cell) => /(?:单位|部门)(?:名称)?：/.test(cell));

/** Rows of a table end where its last column is; a caption may stand further right. */
function squared(rows: string[][], source: Rows): string[][] {
  const body = source.filter((row) => !isCaption(row));
  const width = Math.max(0, ...body.map((row) => row.length));
  return rows.map((row, i) => [...row, ...Array(Math.max(0, width - (source[i]?.length ?? 0))).fill("")]);
}

/** Every row as wide as the widest, captions too. */
function wide(rows: string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
}

/** Cells closed by a pipe, none in front. */
const CLOSED: Relay = {
  rows: (rows) => [...rows.map((row) => row.map((cell) => `${cell} |`).join(" ")), ""],
  line: (text) => [text],
};

/** A cell a line, each closed by a pipe. */
const CLOSED_LINES: Relay = {
  rows: (rows) => [...rows.flatMap((row) => row.map((cell) => `${cell} |`)), ""],
  line: (text) => [text],
};

/** Every row of the table as wide as the others; a caption has no cells beside it. */
function complete(rows: Rows): string[][] {
  const width = Math.max(0, ...rows.filter((row) => !isCaption(row)).map((row) => row.length));
  return rows.map((row) =>
    isCaption(row)
      ? row.filter((cell) => cell !== "" && !isMerged(cell))
      : Array.from({ length: width }, (_, i) => row[i] ?? "").map((cell) => (isMerged(cell) ? "" : cell)),
  );
}

/** The same with merged cells printed once. */
function completeOnce(rows: Rows): string[][] {
  const width = Math.max(0, ...rows.filter((row) => !isCaption(row)).map((row) => row.length));
  return rows.map((row) =>
    (isCaption(row)
      ? row.filter((cell) => cell !== "")
      : Array.from({ length: width }, (_, i) => row[i] ?? "")
    ).filter((cell) => !isMerged(cell)),
  );
}

const inTurn = ({ blocks }: Annotated, relay: Relay, cellsOf: (rows: Rows) => string[][]): string =>
  blocks
    .flatMap((block) => ("rows" in block ? relay.rows(cellsOf(block.rows)) : relay.line(block.text)))
    .join("\n");

const TABS: Relay = { rows: (rows) => rows.map((row) => row.join("\t")), line: (text) => [text] };

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function spans(rows: Rows): { text: string; r: number; c: number; down: number; right: number }[] {
  const width = Math.max(...rows.map((row) => row.length));
  const at = (r: number, c: number): string => rows[r]?.[c] ?? "";
  return rows.flatMap((_, r) =>
    Array.from({ length: width }, (_, c) => c).flatMap((c) => {
      if (isMerged(at(r, c))) return [];
      let right = 1;
      while (c + right < width && at(r, c + right) === "<") right++;
      let down = 1;
      while (r + down < rows.length && at(r + down, c) === "^") down++;
      return [{ text: at(r, c), r, c, down, right }];
    }),
  );
}

function asHtml({ blocks }: Annotated): string {
  const body = blocks.map((block) => {
    if (!("rows" in block)) return `<p>${escaped(block.text)}</p>`;
    const cells = spans(block.rows);
    const lines = block.rows.map((_, r) =>
      cells
        .filter((cell) => cell.r === r)
        .map(({ text, down, right }) => `<td rowspan="${down}" colspan="${right}">${escaped(text)}</td>`)
        .join(""),
    );
    return `<table>${lines.map((line) => `<tr>${line}</tr>`).join("\n")}</table>`;
  });
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${body.join("\n")}</body></html>`;
}

/** A sheet a table, the lines above it in its first rows, as the forms are kept. */
function asWorkbook({ blocks }: Annotated): Uint8Array {
  const book = utils.book_new();
  let lines: string[] = [];
  let pending: Block[] = [...blocks];
  let n = 0;
  while (pending.length > 0) {
    const [block, ...rest] = pending as [Block, ...Block[]];
    pending = rest;
    if (!("rows" in block)) {
      if (block.text !== "") lines.push(block.text);
      continue;
    }
    const notes: string[] = [];
    const next = pending[0];
    if (next && "text" in next && /^注/.test(next.text)) {
      notes.push(next.text);
      pending = pending.slice(1);
    }
    const sheet = utils.aoa_to_sheet([
      ...lines.map((line) => [line]),
      ...blanked(block.rows),
      ...notes.map((line) => [line]),
    ]);
    sheet["!merges"] = spans(block.rows)
      .filter(({ down, right }) => down > 1 || right > 1)
      .map(({ r, c, down, right }) => ({
        s: { r: r + lines.length, c },
        e: { r: r + lines.length + down - 1, c: c + right - 1 },
      }));
    n += 1;
    utils.book_append_sheet(book, sheet, `表${n}`);
    lines = [];
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A document with notes in every layout and format, as bytes. */
export const PRINTS: Readonly<Record<string, (document: Annotated) => Uint8Array>> = {
  tabs: (document) => bytes(asText(document, TABS, blanked)),
  pipes: (document) => bytes(asText(document, RELAYS.pipes, blanked)),
  "pipes behind cells": (document) => bytes(asText(document, CLOSED, blanked)),
  "cell lines with pipes": (document) => bytes(inTurn(document, CLOSED_LINES, complete)),
  "merged cell lines with pipes": (document) => bytes(inTurn(document, CLOSED_LINES, completeOnce)),
  "cell lines with tabs": (document) => bytes(asText(document, RELAYS["cell lines with tabs"], once)),
  "cell lines": (document) => bytes(asText(document, RELAYS["cell lines"], once)),
  "columns by spaces": (document) => bytes(asText(document, RELAYS["columns by spaces"], blanked)),
  words: (document) => bytes(asText(document, RELAYS.words, once)),
  html: (document) => bytes(asHtml(document)),
  xlsx: asWorkbook,
};
