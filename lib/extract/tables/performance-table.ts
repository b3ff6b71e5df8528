import type { Cell, Row } from "../../documents/model";
import type { DraftFact, TableContext } from "../draft";
import { draft } from "../draft";
import {
  FUND_COLUMNS,
  FUND_MEASURES,
  FUND_PART,
  FUND_TOTAL,
  type FundRole,
  gradeIn,
} from "../forms/performance";
import { bareLabel, joinHan, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import { bracketUnit } from "../unit";
import { readIndicators } from "./indicator-rows";
import { isProjectList, readProjectList } from "./project-list";
import type { TableResult } from "./subject-table";

/** Reads a self-evaluation form: project name, fund block, indicators, total score and grade. */
export function readPerformanceTable(context: TableContext, rows: readonly Row[]): TableResult {
  if (isProjectList(rows)) return { facts: readProjectList(context, rows), abstentions: [] };
  const project = context.table === "performance_project" ? projectName(rows) : null;
  const named: TableContext = {
    ...context,
    title: [context.title, project].filter(Boolean).join(" · ") || null,
  };
  const indicators = readIndicators(named, rows, project);
  return {
    facts: [
      ...(context.planned ? plannedFunds(named, rows, project) : fundFacts(named, rows, project)),
      ...investmentFacts(named, rows, project),
      ...indicators.facts,
      ...scoreFacts(named, rows, project),
    ],
    abstentions: indicators.abstentions,
  };
}

/** The cell behind 项目名称, or behind 专项名称 and its sub-project. */
function projectName(rows: readonly Row[]): string | null {
  for (const pattern of [/^项目(?:支出)?名称$/, /^专项(?:资金)?名称$/]) {
    for (const row of rows) {
      const at = row.cells.findIndex((cell) => pattern.test(plainLabel(cell.text)));
      if (at < 0) continue;
      const name = row.cells
        .slice(at + 1)
        .find((cell) => cell.text !== "" && !/名称$/.test(plainLabel(cell.text)));
      const special = row.cells.find(
        (cell, i) => i > at && /^专项(?:资金)?名称$/.test(plainLabel(cell.text)),
      );
      if (special) continue;
      if (name) return joinHan(name.text);
    }
  }
  return null;
}

interface FundHeader {
  readonly at: number;
  readonly columns: ReadonlyMap<number, FundRole>;
  readonly unit: string | null;
}

function fundHeader(rows: readonly Row[]): FundHeader | null {
  for (const [at, row] of rows.entries()) {
    const columns = new Map<number, FundRole>();
    for (const [i, cell] of row.cells.entries()) {
      const role = FUND_COLUMNS.find((column) => column.header.test(plainLabel(cell.text)))?.role;
      if (role && ![...columns.values()].includes(role)) columns.set(i, role);
    }
    const roles = [...columns.values()];
    if (
      !roles.includes("executed") ||
      !(roles.includes("budget_adjusted") || roles.includes("budget_initial"))
    )
      continue;
    const unit = [row, rows[at - 1]]
      .flatMap((r) => r?.cells ?? [])
      .map((cell) => bracketUnit(cell.text))
      .find((u) => u);
    return { at, columns, unit: unit ?? null };
  }
  return null;
}

function fundFacts(context: TableContext, rows: readonly Row[], project: string | null): DraftFact[] {
  const header = fundHeader(rows);
  if (!header) return [];
  const facts: DraftFact[] = [];
  const width = rows[header.at]?.cells.length ?? 0;
  for (const row of rows.slice(header.at + 1)) {
    if (row.cells.some((cell) => /总体目标|预期目标|一级指标/.test(plainLabel(cell.text)))) break;
    const label = row.cells.find(
      (cell) => FUND_TOTAL.test(fundLabel(cell.text)) || FUND_PART.test(fundLabel(cell.text)),
    );
    if (!label) continue;
    const offset = row.aligned ? 0 : row.cells.length - width;
    if (holdsOtherLabel(row, label, Math.max(...header.columns.keys()) + offset)) continue;
    facts.push(...fundRow(context, header, row, label, offset, project));
  }
  return facts;
}

/** "其中：一般公共预算 460 其中：基本支出 300": figures behind labels of their own stand below no column. */
function holdsOtherLabel({ cells }: Row, label: Cell, last: number): boolean {
  return cells.some(
    (cell, at) =>
      at > cells.indexOf(label) && at <= last && /[\u4e00-\u9fff]{2,}[：:]?$/.test(cell.text.trim()),
  );
}

/** The money of a target form: one amount behind 年度资金总额, its sources below it. */
function plannedFunds(context: TableContext, rows: readonly Row[], project: string | null): DraftFact[] {
  const facts: DraftFact[] = [];
  let unit = context.unit;
  for (const row of rows) {
    if (row.cells.some((cell) => /^(?:一级|三级)指标/.test(plainLabel(cell.text)))) break;
    for (const [i, cell] of row.cells.entries()) {
      unit = bracketUnit(cell.text) ?? unit;
      const label = fundLabel(cell.text).replace(/（[^（）]*）$/, "");
      if (!PLANNED_TOTAL.test(label)) continue;
      const value = row.cells.slice(i + 1).find((next) => next.text !== "");
      const number = value && parsePrintedNumber(value.text);
      if (!value || !number) continue;
      facts.push(
        draft(context, "project_budget_initial", number, value, {
          phase: "budget_initial",
          unit: number.unit ?? unit ?? "万元",
          item: project,
          row: joinHan(cell.text),
          basis: "年初预算",
        }),
      );
    }
  }
  return facts;
}

const PLANNED_TOTAL =
  /^(?:年度(?:预算)?(?:资金|金额)(?:总额)?|(?:项目|预算)?资金总额|年度预算(?:总)?(?:数|额|金额)?|(?:项目)?预算金额)$/;

/** A row's label without the colon many forms print behind it. */
function fundLabel(text: string): string {
  return bareLabel(text).replace(/：$/, "");
}

function fundRow(
  context: TableContext,
  header: FundHeader,
  row: Row,
  label: Cell,
  offset: number,
  project: string | null,
): DraftFact[] {
  const total = FUND_TOTAL.test(fundLabel(label.text));
  const part = total ? null : fundLabel(label.text);
  const facts: DraftFact[] = [];
  for (const [i, role] of header.columns) {
    const cell = row.cells[i + offset];
    const number = cell && parsePrintedNumber(cell.text);
    if (!cell || !number) continue;
    const { measure, phase } =
      FUND_MEASURES[role][
        project === null && context.table !== "performance_project" ? "overall" : "project"
      ];
    const unit =
      role === "rate"
        ? "%"
        : role === "weight" || role === "score"
          ? "分"
          : (header.unit ?? context.unit ?? "万元");
    const own = role === "weight" || role === "score" ? "预算执行率" : null;
    const item = [project ?? own, part].filter(Boolean).join(" · ") || null;
    facts.push(
      draft(context, measure, number, cell, {
        phase,
        unit,
        item,
        row: joinHan(label.text),
        column: joinHan(headerText(header, i, context)),
        basis: role === "rate" ? "全年预算" : null,
      }),
    );
  }
  return facts;
}

function headerText(header: FundHeader, index: number, context: TableContext): string {
  const role = header.columns.get(index) as FundRole;
  const names: Readonly<Record<FundRole, string>> = {
    budget_initial: "年初预算数",
    budget_adjusted: "全年预算数",
    executed: "全年执行数",
    weight: "分值",
    rate: "执行率",
    score: "得分",
  };
  return names[role] ?? context.title ?? "";
}

/** 项目总投资（万元） and the fiscal part of it, in the form's head. */
function investmentFacts(context: TableContext, rows: readonly Row[], project: string | null): DraftFact[] {
  const facts: DraftFact[] = [];
  let unit: string | null = null;
  for (const row of rows) {
    for (const [i, cell] of row.cells.entries()) {
      const label = plainLabel(cell.text);
      const isTotal = /^项目总投资/.test(label);
      if (!isTotal && !(unit && /^其中：财政拨款$/.test(label))) continue;
      if (isTotal) unit = bracketUnit(cell.text) ?? context.unit ?? "万元";
      const value = row.cells.slice(i + 1).find((next) => next.text !== "");
      const number = value && parsePrintedNumber(value.text);
      if (!value || !number || !unit) continue;
      const item = isTotal ? project : [project, "财政拨款"].filter(Boolean).join(" · ");
      facts.push(
        draft(context, "project_total_investment", number, value, {
          unit: number.unit ?? unit,
          item,
          row: joinHan(cell.text),
          column: null,
        }),
      );
    }
    if (row.cells.some((cell) => /全年执行数|执行数/.test(plainLabel(cell.text)))) break;
  }
  return facts;
}

const TOTAL = /^(?:总分|总得分|自评总分|合计得分|自评得分合计)$/;
const SUM = /^(?:合计|总计|总分合计|评分合计)$/;

/** Where the total of the scores stands; a sum is one only below indicators and beside a weight of 100. */
function totalRow(rows: readonly Row[]): number {
  const has = (row: Row, label: RegExp): boolean =>
    row.cells.some((cell) => label.test(plainLabel(cell.text)));
  const named = rows.findLastIndex((row) => has(row, TOTAL));
  if (named >= 0) return named;
  const header = rows.findIndex((row) => has(row, /^(?:一级|三级)指标|^指标名称$/));
  const isSum = (row: Row): boolean =>
    has(row, SUM) &&
    /^100(?:\.0+)?分?$/.test(row.cells.find((c) => parsePrintedNumber(c.text))?.text.trim() ?? "");
  return header < 0 ? -1 : rows.findLastIndex((row, i) => i > header && isSum(row));
}

/** The total row: weight and score beside 总分, or below 总分值 / 总得分 / 自评等级. */
function scoreFacts(context: TableContext, rows: readonly Row[], project: string | null): DraftFact[] {
  const measures =
    project === null && context.table !== "performance_project"
      ? { score: "performance_score" as const, grade: "performance_grade" as const }
      : { score: "project_score" as const, grade: "project_grade" as const };
  const at = totalRow(rows);
  const row = rows[at];
  if (!row) return [];
  const labelled =
    row.cells.some((cell) => /^总得分$/.test(plainLabel(cell.text))) &&
    row.cells.some((cell) => /^总分值$/.test(plainLabel(cell.text)));
  const source = labelled ? rows[at + 1] : row;
  if (!source) return [];
  const facts: DraftFact[] = [];
  const numbers = source.cells.filter((cell) => parsePrintedNumber(cell.text));
  const score = numbers.length >= 2 ? numbers[1] : numbers.length === 1 && !labelled ? numbers[0] : undefined;
  if (numbers.length >= 2 && numbers[0]) {
    facts.push(
      draft(context, "indicator_weight", parsePrintedNumber(numbers[0].text), numbers[0], {
        unit: "分",
        item: "总分",
        row: "总分",
        column: "分值",
      }),
    );
  }
  if (score)
    facts.push(
      draft(context, measures.score, parsePrintedNumber(score.text), score, {
        unit: "分",
        item: project,
        row: "总分",
        column: "得分",
      }),
    );
  const grade = source.cells.find((cell) => gradeIn(cell.text));
  if (grade)
    facts.push({
      ...draft(context, measures.grade, null, grade, {
        unit: "",
        item: project,
        row: "总分",
        column: "等级",
      }),
      text: gradeIn(grade.text) ?? "",
      status: null,
      reason: null,
    });
  return facts;
}
