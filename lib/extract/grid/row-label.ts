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

  constructor(private readonly block: Block) {}

  read(row: Row): PrintedLabel {
    const cells = this.block.labels
      .filter(({ meaning }) => meaning.frame !== "line" && meaning.frame !== "remark")
      .map(({ index }) => row.cells[index]?.text ?? "");
    const name = cells
      .filter((text, i) => isWords(text) && cells.indexOf(text) === i)
      .map(joinHan)
      .join(" ");
    const fused = /^(\d{3}(?:\d{2}){0,2})[\s\u3000]*([\u4e00-\u9fff].*)$/su.exec(name);
    if (fused?.[1] && fused[2]) return { code: fused[1], name: joinHan(fused[2]) };
    return { code: this.codeOf(cells), name };
  }

  /** A unit in a column of its own is that of the row. */
  unitOf(row: Row): string | null {
    const units = this.block.labels.map(({ index }) => plainLabel(row.cells[index]?.text ?? ""));
    return units.find((text) => UNIT.test(text)) ?? null;
  }

  private codeOf(cells: readonly string[]): string | null {
    const parts = cells.map((text) =>
      /^(?:\d{2,3}|\d{5,7})$/.test(plainLabel(text)) ? plainLabel(text) : "",
    );
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
    if (head.length !== 3 || tail.some((part) => part.length !== 2)) return repeated(own);
    return printedCode([head, ...tail].join(""));
  }
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
