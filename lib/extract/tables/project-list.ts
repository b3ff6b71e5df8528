import type { Row } from "../../documents/model";
import { type DraftFact, draft, type TableContext } from "../draft";
import { FUND_COLUMNS, FUND_MEASURES, type FundRole, gradeIn } from "../forms/performance";
import { joinHan, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import { bracketUnit } from "../unit";

const COLUMN_NAMES: Readonly<Record<FundRole, string>> = {
  budget_initial: "年初预算数",
  budget_adjusted: "全年预算数",
  executed: "全年执行数",
  weight: "分值",
  rate: "执行率",
  score: "得分",
};

interface ListHeader {
  readonly at: number;
  readonly name: number;
  readonly funds: ReadonlyMap<number, FundRole>;
  readonly score: number;
  readonly grade: number;
  readonly unit: string | null;
}

/** Projects listed one a row (项目名称, 年初预算数, 全年执行数, …, 自评得分, 等级); empty for forms of one project. */
export function readProjectList(context: TableContext, rows: readonly Row[]): DraftFact[] {
  const header = listHeader(rows);
  if (!header) return [];
  const width = rows[header.at]?.cells.length ?? 0;
  return rows
    .slice(header.at + 1)
    .filter((row) => row.aligned || row.cells.length === width)
    .flatMap((row) => projectRow(context, header, row));
}

/** Whether the rows list projects: the name of the project stands beside the columns of money. */
export function isProjectList(rows: readonly Row[]): boolean {
  return listHeader(rows) !== null;
}

function listHeader(rows: readonly Row[]): ListHeader | null {
  for (const [at, row] of rows.entries()) {
    const words = row.cells.map((cell) => plainLabel(cell.text).replace(/（[^（）]*）$/, ""));
    const name = words.findIndex((word) => /^项目名称$/.test(word));
    const funds = new Map<number, FundRole>();
    for (const [i, word] of words.entries()) {
      const role = FUND_COLUMNS.find((column) => column.header.test(word))?.role;
      if (role && role !== "score" && ![...funds.values()].includes(role)) funds.set(i, role);
    }
    if (name < 0 || ![...funds.values()].includes("executed") || funds.size < 2) continue;
    return {
      at,
      name,
      funds,
      score: words.findIndex((word) => /^(?:自评)?(?:得分|总分|分数)$/.test(word)),
      grade: words.findIndex((word) => /^(?:自评)?(?:等级|等次|结论|结果)$/.test(word)),
      unit: row.cells.map((cell) => bracketUnit(cell.text)).find((unit) => unit) ?? null,
    };
  }
  return null;
}

function projectRow(context: TableContext, header: ListHeader, row: Row): DraftFact[] {
  const name = joinHan(row.cells[header.name]?.text ?? "");
  const total = row.cells.some((cell) => /^(?:合计|总计)$/.test(plainLabel(cell.text)));
  if ((name === "" && !total) || parsePrintedNumber(name)) return [];
  const item = total ? "合计" : name;
  const shared = { item, row: item };
  const facts: DraftFact[] = [];
  for (const [i, role] of header.funds) {
    const cell = row.cells[i];
    const number = cell && parsePrintedNumber(cell.text);
    if (!cell || !number) continue;
    const { measure, phase } = FUND_MEASURES[role].project;
    const unit = role === "rate" ? "%" : role === "weight" ? "分" : (header.unit ?? context.unit);
    facts.push(
      draft(context, measure, number, cell, {
        ...shared,
        phase,
        ...(unit ? { unit } : {}),
        column: COLUMN_NAMES[role],
        basis: role === "rate" ? "全年预算" : null,
      }),
    );
  }
  const score = row.cells[header.score];
  const points = score && parsePrintedNumber(score.text);
  if (score && points && !total)
    facts.push(draft(context, "project_score", points, score, { ...shared, unit: "分", column: "得分" }));
  const grade = row.cells[header.grade];
  const word = grade && gradeIn(grade.text);
  if (grade && word)
    facts.push({
      ...draft(context, "project_grade", null, grade, { ...shared, unit: "", column: "等级" }),
      text: word,
      status: null,
      reason: null,
    });
  return facts;
}
