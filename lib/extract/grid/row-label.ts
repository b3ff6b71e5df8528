import type { Row } from "../../documents/model";
import { joinHan, plainLabel } from "../label";
import { printedCode } from "../subjects";
import type { Block } from "./columns";
import { holdsWords } from "./figure";

/** What the label columns of a block print in one row. */
export interface PrintedLabel {
  readonly code: string | null;
  readonly name: string;
}

/** Codes in cells of their own (类 款 项) are carried on where a row leaves the upper ones blank. */
export class LabelReader {
  private above: readonly string[] = [];

  private readonly labels: Block["labels"];

  constructor(
    private readonly block: Block,
    body: readonly Row[] = [],
  ) {
    this.labels = ofDepartments(block.labels, body);
  }

  read(row: Row): PrintedLabel {
    const own = this.textsOf(row, this.labels);
    const cells = own.every((text) => text === "") ? this.textsOf(row, this.block.labels) : own;
    const name = cells
      .filter((text, i) => isWords(text) && cells.indexOf(text) === i)
      .map(joinHan)
      .join(" ");
    const fused = /^(\d{3}(?:\d{2}){0,2})[\s\u3000]*([\u4e00-\u9fff].*)$/su.exec(name);
    if (fused?.[1] && fused[2]) return { code: fused[1], name: joinHan(fused[2]) };
    return { code: this.codeOf(cells), name };
  }

  private textsOf(row: Row, labels: Block["labels"]): string[] {
    return labels
      .filter(({ meaning }) => meaning.frame !== "line" && meaning.frame !== "remark")
      .map(({ index }) => row.cells[index]?.text ?? "");
  }

  /** A unit in a column of its own is that of the row. */
  unitOf(row: Row): string | null {
    const units = this.block.labels.map(({ index }) => plainLabel(row.cells[index]?.text ?? ""));
    return units.find((text) => UNIT.test(text)) ?? null;
  }

  private codeOf(cells: readonly string[]): string | null {
    const parts = cells.map((text) => (/^\d{2,7}$/.test(plainLabel(text)) ? plainLabel(text) : ""));
    const filled = parts.filter((part) => part !== "");
    const [whole] = filled;
    if (whole === undefined) return null;
    if (filled.length === 1 && whole.length > 2) {
      this.above = whole.length === 3 ? parts.slice(0, parts.indexOf(whole) + 1) : [];
      return printedCode(whole);
    }
    const at = parts.findLastIndex((part) => part !== "");
    const own = parts.slice(0, at + 1).map((part, i) => (part === "" ? (this.above[i] ?? "") : part));
    this.above = own;
    const [head = "", ...tail] = own.filter((part) => part !== "");
    if (head.length !== 3 || tail.some((part) => part.length !== 2 && part.length !== 4))
      return repeated(own);
    return printedCode([head, ...tail].join(""));
  }
}

/**
 * Classes of the government's classification (5xx) printed beside the departments' own (3xx) for the same amount:
 * several rows share one, so that only the departments' name what the amount is of.
 */
function ofDepartments(labels: Block["labels"], body: readonly Row[]): Block["labels"] {
  const holds = (index: number, code: RegExp): boolean =>
    body.some((row) => code.test(plainLabel(row.cells[index]?.text ?? "")));
  const own = labels.findIndex(({ index }) => holds(index, /^3\d{2}(?:\d{2})?$/));
  const other = labels.findIndex(({ index }) => holds(index, /^5\d{2}(?:\d{2})?$/));
  if (own < 0 || other < 0 || own === other) return labels;
  return other < own ? labels.slice(own) : labels.slice(0, other);
}

/** 208 | 20805 | 2080505: each column the whole code of its level. */
function repeated(parts: readonly string[]): string | null {
  const filled = parts.filter((part) => part !== "");
  const grows = filled.every((part, i) => i === 0 || part.startsWith(filled[i - 1] ?? ""));
  return grows ? printedCode(filled.at(-1) ?? "") : null;
}

const UNIT = /^(?:万元|亿元|千元|元|人|人次|批|批次|个|辆|台|套|台套|%|％)$/;

function isWords(text: string): boolean {
  const plain = plainLabel(text);
  return holdsWords(text) && !UNIT.test(plain) && (!/^\d+$/.test(plain) || /^20\d{2}$/.test(plain));
}
