import { columnOf, type Form, type FormColumn } from "../../accounts/form";
import { addMeanings, keyOf } from "../../accounts/meaning";
import type { Cell, Row } from "../../documents/model";
import { addAll } from "../../records/extremes";
import type { MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";
import { type DraftFact, draft, type TableContext } from "../draft";
import { joinHan } from "../label";
import { cellKind, parsePrintedNumber } from "../printed-number";
import type { TableResult } from "../tables/subject-table";
import type { Abstention } from "../types";
import { gridOf } from "./body";
import { type Block, blocksOf, gridColumns, isShifted } from "./columns";
import { holdsFigure } from "./figure";
import { type Across, type Plan, type Planned, planBlock } from "./plan";
import { LabelReader, type PrintedLabel } from "./row-label";
import { RowNames, type SubjectNames, type SubjectRow } from "./row-names";
import { stageOf } from "./stage";
import { leftOut, shifted } from "./unread";

/** One row of amounts without any label is the whole. */
const WHOLE: SubjectRow = { subject: null, items: new Set(), fund: null, text: "合计" };

interface BlockReader {
  readonly block: Block;
  readonly plan: Plan;
  readonly labels: LabelReader;
  readonly names: RowNames;
}

/**
 * Reads a grid whose rows are subjects by the words of its columns. Null where the rows are no grid, or figures stand
 * in columns without a word above them: the header is then not printed over its columns.
 */
export function readSubjectGrid(
  form: Form,
  context: TableContext,
  rows: readonly Row[],
  names: SubjectNames,
): TableResult | null {
  const grid = gridOf(rows);
  if (!grid) return null;
  const blocks = blocksOf(gridColumns(grid.header, grid.width), grid.body);
  if (isShifted(blocks, grid.body)) return shifted(context, grid);
  const readers = blocks.map((block) => ({
    block,
    plan: planBlock(form, context, block, names.subjects),
    labels: new LabelReader(block, grid.body),
    names: new RowNames(names, context.year),
  }));
  const abstentions: Abstention[] = [];
  for (const [column, reason] of readers.flatMap(({ plan }) => plan.left)) {
    const left = leftOut(column, reason, grid.body);
    if (column.path === "" && left.length > 0) return null;
    addAll(abstentions, left);
  }
  const facts: DraftFact[] = [];
  const only = grid.body.filter((row) => row.cells.some(({ text }) => holdsFigure(text)));
  const bare = only.length === 1 && blocks.every(({ labels }) => labels.length === 0);
  for (const row of grid.body) readRow(form, context, readers, row, facts, abstentions, bare ? WHOLE : null);
  return { facts, abstentions: withOneCrossing(abstentions) };
}

function readRow(
  form: Form,
  context: TableContext,
  readers: readonly BlockReader[],
  row: Row,
  facts: DraftFact[],
  abstentions: Abstention[],
  unlabelled: SubjectRow | null,
): void {
  let before: PrintedLabel | null = null;
  for (const { block, plan, labels, names } of readers) {
    const own = labels.read(row);
    const blank = own.code === null && own.name === "";
    const printed: PrintedLabel = blank && before?.code === null ? before : own;
    const filled = block.values.some(({ index }) => (row.cells[index]?.text ?? "") !== "");
    before = filled ? null : printed;
    if (!filled) {
      names.rowOf(row, printed);
      continue;
    }
    const label = names.rowOf(row, printed) ?? unlabelled;
    if (label?.period?.computed) {
      abstentions.push({ reason: COMPARED, line: row.cells[0]?.place.line ?? null, text: label.text });
      continue;
    }
    for (const planned of plan.planned) {
      const read = readCell(form, context, plan, planned, label, row.cells[planned.column.index], printed);
      if (read && "reason" in read && !("measure" in read)) abstentions.push(read);
      else if (read) facts.push(read as DraftFact);
    }
    for (const across of plan.across) readAcross(form, context, across, label, row, facts, abstentions);
  }
}

function readCell(
  form: Form,
  context: TableContext,
  plan: Plan,
  planned: Planned,
  label: SubjectRow | null,
  cell: Cell | undefined,
  printed: PrintedLabel,
): DraftFact | Abstention | null {
  if (!cell || cell.text === "") return null;
  if (!parsePrintedNumber(cell.text))
    return label && cellKind(cell.text) === "text"
      ? { reason: "cell holds no single figure", line: cell.place.line, text: cell.text }
      : null;
  const left = (reason: string, text: string): Abstention => ({
    reason,
    line: cell.place.line,
    text: text.trim(),
  });
  if (!label) return left("figure without code and name", `${printed.name} ${cell.text}`);
  const part =
    label.items.size === 0
      ? planned.part
      : columnOf(form, keyOf(new Set([...planned.items, ...label.items]), form.given), planned.fund);
  const twoFunds = label.fund !== null && planned.column.meaning.fund !== null;
  if (!part || (twoFunds && label.fund !== planned.column.meaning.fund))
    return left("label unknown to the form", `${label.text} ${cell.text}`);
  const fact = factOf(form, context, plan, { ...planned, part }, label, cell);
  const placed = fact.subject === null || fact.subject.code !== null || fact.measure.startsWith("function_");
  return placed ? fact : left("subject without a code", label.text);
}

/** What the measure of the general budget is called in a column of another fund. */
const OF_FUND: Partial<Record<MeasureId, Partial<Record<Fund, MeasureId>>>> = {
  general_public_budget_expenditure: {
    all: "fiscal_appropriation_expenditure",
    gov_fund: "gov_fund_expenditure",
    state_capital: "state_capital_expenditure",
  },
  general_public_budget_revenue: {
    all: "fiscal_appropriation_revenue",
    gov_fund: "gov_fund_revenue",
    state_capital: "state_capital_revenue",
  },
};

function factOf(
  form: Form,
  context: TableContext,
  plan: Plan,
  { column, part, stage, ...planned }: Planned,
  label: SubjectRow,
  cell: Cell,
): DraftFact {
  const fund = label.fund ?? planned.fund;
  const total = (fund && OF_FUND[part.total]?.[fund]) ?? part.total;
  const economic = /^[35]/.test(label.subject?.code ?? "");
  const number = parsePrintedNumber(cell.text);
  const unit = number?.unit ?? column.unit;
  return draft(
    context,
    label.subject === null ? total : economic ? "economic_expenditure" : part.subject,
    number,
    cell,
    {
      ...(label.period ? stageOf(addMeanings([label.period, column.meaning]), context) : stage),
      fund,
      subject: label.subject,
      item: economic
        ? classesOf(form, part, fund)
        : isPartOfAnother(form, part)
          ? (part.zh.split("/").at(-1) ?? null)
          : null,
      row: label.text,
      column: joinHan(column.path),
      columnId: form.columnless && plan.planned.length === 1 ? null : part.id,
      ...(unit ? { unit } : {}),
    },
  );
}

const WHOLES: Readonly<Record<Fund, string>> = {
  all: "财政拨款支出",
  general: "一般公共预算支出",
  gov_fund: "政府性基金支出",
  state_capital: "国有资本经营预算支出",
};

/** What economic classes are of: nothing is said of those of basic expenditure. */
function classesOf(form: Form, part: FormColumn, fund: Fund | null): string | null {
  if (form.classesOf !== undefined) return form.classesOf;
  if (part.id === "basic") return null;
  return part.id === "total" ? (fund ? WHOLES[fund] : "支出合计") : (part.zh.split("/").at(-1) ?? null);
}

/** A column that splits another one of the same measure (年初结转和结余/基本支出结转). */
function isPartOfAnother(form: Form, part: FormColumn): boolean {
  const whole = form.columns.find((other) => other.total === part.total && !other.fund);
  return part.fund === undefined && whole?.id !== part.id;
}

const COMPARED = "a row of changes, rates or shares holds no amount";
const CROSSED = "columns by economic class of a detail table are not read";

/** What one subject spent on one class has no measure; in the row of the whole it is the class's own amount. */
function readAcross(
  form: Form,
  context: TableContext,
  { column, subject }: Across,
  label: SubjectRow | null,
  row: Row,
  facts: DraftFact[],
  abstentions: Abstention[],
): void {
  const cell = row.cells[column.index];
  const number = cell && parsePrintedNumber(cell.text);
  if (!cell || !number || !label) return;
  if (label.subject || label.items.size > 0) {
    abstentions.push({ reason: CROSSED, line: cell.place.line, text: context.title ?? "" });
    return;
  }
  const whole = form.columns.find(({ key }) => key === "");
  facts.push(
    draft(context, "economic_expenditure", number, cell, {
      fund: form.fund,
      subject,
      item: whole ? classesOf(form, whole, form.fund) : null,
      row: label.text,
      column: joinHan(column.path),
    }),
  );
}

function withOneCrossing(abstentions: readonly Abstention[]): Abstention[] {
  const first = abstentions.findIndex(({ reason }) => reason === CROSSED);
  return abstentions.filter(({ reason }, i) => reason !== CROSSED || i === first);
}
