import type { Passage } from "../../records/checked-document";
import { groupBy } from "../../records/group";
import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { REMARK } from "../remark";
import type { Check, Words } from "../rule";
import { tableOf } from "../wording";
import { rivalCodes } from "./rival-codes";

const plain = (name: string): string => name.replace(/[\s（）()、，]|支出$/g, "");

/** Codes of a wrong length, codes that belong to another name, and subjects with two codes; once a row. */
function* run(index: FactIndex): Iterable<Check> {
  const told = new Set<string>();
  const printed = index.facts.filter((fact) => fact.printed_code !== null && !isProse(fact.table));
  for (const row of groupBy(printed, (fact) =>
    [fact.table, fact.table_title, fact.row, fact.printed_code].join("|"),
  ).values()) {
    const [first] = row;
    if (!first) continue;
    const code = first.printed_code as string;
    const says = cut(first, code) ?? misnamed(index, first, code);
    if (says) {
      for (const fact of row) told.add(fact.fact_id);
      yield finding(row, codeBefore(index, first, code), says);
    } else {
      const unlisted = unknownCode(index, first, code);
      if (unlisted) yield { ...finding(row, codeBefore(index, first, code), unlisted), severity: "soft" };
    }
  }
  for (const { row, says } of rivalCodes(index)) {
    const [first] = row;
    if (!first || told.has(first.fact_id)) continue;
    const { bearsOn: _, ...check } = finding(row, codeBefore(index, first, first.printed_code ?? ""), says);
    yield { ...check, doubts: "another table gives this subject another code" };
  }
}

function cut(fact: Fact, code: string): Words | null {
  if (fact.subject_code === null || ![4, 6].includes(code.length)) return null;
  const whole = fact.subject_code.length === code.length ? null : fact.subject_code;
  const at = tableOf(fact);
  return {
    zh: `${at.zh}“${fact.row ?? ""}”的编码${code}少了一位${whole ? `，应为${whole}` : ""}`,
    en: `the code ${code} of “${fact.row ?? ""}” in ${at.en} lacks a digit${whole ? `: it is ${whole}` : ""}`,
  };
}

/** The code's own name is another one, and the printed name is that of a sibling. */
function misnamed(index: FactIndex, fact: Fact, code: string): Words | null {
  const own = index.document.subjectOf(code);
  const name = (fact.row ?? "").replace(/^[\d\s]+/, "");
  if (code.length !== 7 || !own || name === "" || sameName(own.name, own.other_names, name)) return null;
  const siblings = index.document.namesakesUnder(name, code.slice(0, 5));
  const [meant] = siblings;
  if (!meant || siblings.length !== 1 || meant.code === code) return null;
  const at = tableOf(fact);
  return {
    zh: `${at.zh}把编码${code}（${own.name}）给了“${name}”，后者的编码是${meant.code}`,
    en: `${at.en} gives the code ${code} (${own.name}) to “${name}”, whose code is ${meant.code}`,
  };
}

/** A code no list knows, beside the name of a subject of the same section: a slip, or a code of another year. */
function unknownCode(index: FactIndex, fact: Fact, code: string): Words | null {
  const name = (fact.row ?? "").replace(/^[\d\s]+/, "");
  if (code.length !== 7 || name === "" || index.document.subjectOf(code)) return null;
  const [meant, ...others] = index.document.namesakesUnder(name, code.slice(0, 5));
  if (!meant || others.length > 0 || meant.code.length !== 7) return null;
  const at = tableOf(fact);
  return {
    zh: `${at.zh}“${name}”的编码${code}不在科目表中，同名科目的编码是${meant.code}`,
    en: `the code ${code} of “${name}” in ${at.en} is in no list of subjects; the subject of this name has ${meant.code}`,
  };
}

function sameName(name: string, others: string | null, printed: string): boolean {
  return [name, ...(others ?? "").split("|")].some((known) => plain(known) === plain(printed));
}

const FURTHEST = 4;

/** The cell of the code, where cells stand on lines of their own. */
function codeBefore(index: FactIndex, fact: Fact, code: string): readonly Passage[] {
  for (let back = 0; back <= FURTHEST; back++) {
    const cell = index.onLine((fact.line ?? 0) - back).find(({ bare }) => bare === code);
    if (cell) return [cell];
  }
  return [];
}

function finding(row: readonly Fact[], passages: readonly Passage[], says: Words): Check {
  return {
    facts: row,
    passages,
    bearsOn: "none",
    ...REMARK,
    says,
  };
}

export const CODE_RULE = declareRule("bad_code", run);
