import type { Cell, Row } from "../../documents/model";
import type { MeasureId } from "../../records/measures";
import type { DraftFact, TableContext } from "../draft";
import { draft } from "../draft";
import { joinHan, plainLabel } from "../label";
import { cellKind, parsePrintedNumber } from "../printed-number";
import { printedCode, type SubjectIndex } from "../subjects";
import type { Abstention } from "../types";
import { EconomicNames } from "./economic-names";
import { planSplit, readSplit } from "./economic-split";
import { rejoinTornRows, type TableResult } from "./subject-table";

const TOTALS: readonly { readonly label: RegExp; readonly measure: MeasureId }[] = [
  { label: /^人员经费(?:合计|小计)?$/, measure: "personnel_expenses" },
  { label: /^公用经费(?:合计|小计)?$/, measure: "public_expenses" },
  { label: /^(?:合计|总计|基本支出合计)$/, measure: "basic_expenditure" },
];

/** Economic codes of departments (301 … 399) and of the government (501 … 599). */
const ECONOMIC = /^[35]/;
/** A class beside 科目名称 makes it no header, but a column printed from top to bottom. */
const CODE_AND_NAME = /^[35]\d{2}(?:\d{2})?[\u4e00-\u9fff]/;

/** Reads basic expenditure by economic class (T06): blocks of code, name and amount side by side, or one block of three amounts. */
export function readEconomicTable(
  context: TableContext,
  rows: readonly Row[],
  subjects: SubjectIndex,
): TableResult {
  const at = rows.findIndex(
    (row) => row.cells.filter((cell) => /科目名称|^名称$/.test(plainLabel(cell.text))).length > 0,
  );
  const header = rows[at];
  if (!header)
    return {
      facts: [],
      abstentions: [
        {
          reason: "no header row with 科目名称",
          line: rows[0]?.cells[0]?.place.line ?? null,
          text: context.title ?? "",
        },
      ],
    };
  if (header.cells.some((cell) => CODE_AND_NAME.test(plainLabel(cell.text))))
    return {
      facts: [],
      abstentions: [
        {
          reason: "the header of the economic classes was not recognised",
          line: header.cells[0]?.place.line ?? null,
          text: context.title ?? "",
        },
      ],
    };
  const names = header.cells.flatMap((cell, i) => (/科目名称|^名称$/.test(plainLabel(cell.text)) ? [i] : []));
  const split = names.length === 1 ? planSplit(rows, at) : null;
  if (split) return readSplit(context, rows.slice(at + 1), names[0] as number, split);
  const body = rejoinTornRows(rows.slice(at + 1), names.length);
  const coded = body.some((row) => row.cells.some((cell) => ECONOMIC.test(printedCode(cell.text) ?? "")));
  return readBlocks(context, body, names, header, coded ? null : new EconomicNames(subjects, context.year));
}

function readBlocks(
  context: TableContext,
  rows: readonly Row[],
  names: readonly number[],
  header: Row,
  byName: EconomicNames | null,
): TableResult {
  const facts: DraftFact[] = [];
  const abstentions: Abstention[] = [];
  const columnLabel = header.cells.map((cell) => joinHan(cell.text));
  for (const row of rows) {
    const steady = row.aligned || row.cells.length === header.cells.length;
    const found = steady ? blockFacts(context, row, names, columnLabel, byName) : labelFacts(context, row);
    facts.push(...found.facts, ...(steady ? totalFacts(context, row) : []));
    abstentions.push(...found.abstentions);
  }
  return { facts, abstentions };
}

function blockFacts(
  context: TableContext,
  row: Row,
  names: readonly number[],
  labels: readonly string[],
  byName: EconomicNames | null,
): TableResult {
  const facts: DraftFact[] = [];
  const abstentions: Abstention[] = [];
  for (const nameAt of names) {
    const name = joinHan(row.cells[nameAt]?.text ?? "");
    const printed = row.cells[nameAt - 1]?.text ?? "";
    const code = byName ? byName.codeOf(name, nameAt) : printedCode(printed);
    const cell = row.cells[nameAt + 1];
    const number = cell && parsePrintedNumber(cell.text);
    if (!cell || !number || totalOf(printed) || totalOf(name)) continue;
    if (code === null || !ECONOMIC.test(code)) {
      if (!row.cells.some((c) => totalOf(c.text)))
        abstentions.push({ reason: "figure without code and name", line: cell.place.line, text: cell.text });
      continue;
    }
    const fact = economicFact(context, code, name, cell, labels[nameAt + 1] ?? "决算数");
    facts.push(byName ? { ...fact, row: name, subject: { code, name, printed: null } } : fact);
  }
  return { facts, abstentions };
}

function economicFact(
  context: TableContext,
  code: string,
  name: string,
  cell: Cell,
  column: string,
): DraftFact {
  const subject = { code, name, printed: code };
  return draft(context, "economic_expenditure", parsePrintedNumber(cell.text), cell, {
    fund: "general",
    subject,
    row: `${code} ${name}`,
    column,
  });
}

/** Rows of another width: code, name and amount follow each other; anything else is left out with a reason. */
function labelFacts(context: TableContext, row: Row): TableResult {
  const facts: DraftFact[] = [...totalFacts(context, row)];
  const abstentions: Abstention[] = [];
  for (let i = 0; i + 2 < row.cells.length; i++) {
    const code = printedCode(row.cells[i]?.text ?? "");
    const name = row.cells[i + 1] as Cell;
    const cell = row.cells[i + 2] as Cell;
    if (
      code === null ||
      !ECONOMIC.test(code) ||
      cellKind(name.text) !== "text" ||
      parsePrintedNumber(name.text)
    )
      continue;
    if (parsePrintedNumber(cell.text))
      facts.push(economicFact(context, code, joinHan(name.text), cell, "决算数"));
  }
  return { facts, abstentions };
}

function totalOf(text: string): (typeof TOTALS)[number] | undefined {
  const plain = plainLabel(text);
  return plain === "" ? undefined : TOTALS.find((entry) => entry.label.test(plain));
}

/** 人员经费合计 and 公用经费合计: the label, then the first figure before the next label. */
function totalFacts(context: TableContext, row: Row): DraftFact[] {
  const facts: DraftFact[] = [];
  for (const [i, cell] of row.cells.entries()) {
    const total = totalOf(cell.text);
    if (!total) continue;
    for (const next of row.cells.slice(i + 1)) {
      const number = parsePrintedNumber(next.text);
      if (number)
        facts.push(
          draft(context, total.measure, number, next, {
            fund: "general",
            row: joinHan(cell.text),
            column: "决算数",
          }),
        );
      if (next.text !== "") break;
    }
  }
  return facts;
}
