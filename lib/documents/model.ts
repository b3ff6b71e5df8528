import type { Gap } from "../print/han";
import type { Line } from "./text/lines";

/**
 * Position of a piece of text in the document it was read from. Line and offset run through every
 * document in reading order; where it has pages, `page` and `bbox` are what a reader can find, and in
 * a workbook `sheet` and `cell`.
 */
export interface TextPlace {
  /** 1-based line. */
  readonly line: number;
  /** 0-based offset from the start of the decoded text. */
  readonly char: number;
  readonly page?: number;
  /** What was left out of the text behind here (readings in brackets): it moves the offsets inside it. */
  readonly gaps?: readonly Gap[];
  /** Why what stands here is read but not vouched for, such as a column told by display position only. */
  readonly loose?: string;
  /** Recognised from a picture of the page. */
  readonly recognised?: true;
  /** What told the column, where it was no wall and no mark between cells. */
  readonly placedBy?: "anchor" | "header";
  /** x0 y0 x1 y1 in points from the top left. */
  readonly bbox?: string;
  /** Name of the sheet. */
  readonly sheet?: string;
  /** Address such as C7. */
  readonly cell?: string;
}

/** One cell of a row; `text` is trimmed, `place` is where its first visible character stands. */
export interface Cell {
  readonly text: string;
  readonly place: TextPlace;
}

/**
 * One row in reading order. A paragraph is a row of one cell with `kind` "text".
 * `aligned` says that a cell's index is its column; without it merged header cells have collapsed
 * and a short row must be aligned by other means.
 */
export interface Row {
  readonly kind: "text" | "cells";
  readonly aligned: boolean;
  /** The cells are those of a whole table in reading order, none left out, and nothing says where its rows end. */
  readonly flow?: true;
  readonly cells: readonly Cell[];
}

/** A part of the document that was not read, with the reason. */
export interface Omission {
  readonly reason: string;
  readonly text: string;
}

export type DocumentFormat =
  | "text"
  | "pdf"
  | "html"
  | "docx"
  | "doc"
  | "rtf"
  | "xlsx"
  | "xls"
  | "ofd"
  | "odt"
  | "ods"
  | "picture";

/** What every reader ends in: rows in reading order, each piece knowing its place. */
export interface DocumentModel {
  readonly format: DocumentFormat;
  readonly encoding: string | null;
  readonly text: string;
  readonly rows: readonly Row[];
  readonly omitted?: readonly Omission[];
  /** The printed lines of a text whose tables have no other marks between cells than the print's own spaces. */
  readonly lines?: readonly Line[];
}
