import type { Cell, Row } from "../model";
import type { Token } from "./tokens";

/** One column: the display columns its cells cover, and what stands in it. */
export interface Span {
  x0: number;
  x1: number;
  kind: Token["kind"];
  tokens: Token[];
  used: boolean;
}

export type TokenLine = readonly Token[];

export const centre = (span: { x0: number; x1: number }): number => (span.x0 + span.x1) / 2;

export function overlap(a: { x0: number; x1: number }, b: { x0: number; x1: number }): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
}

export const blank = (line: TokenLine): Cell => ({
  text: "",
  place: line[0]?.cell.place ?? { line: 1, char: 0 },
});

export function row(cells: readonly Cell[]): Row {
  return { kind: "cells", aligned: true, cells };
}
