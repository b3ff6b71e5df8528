import type { Cell, Row } from "../../documents/model";
import type { Decimal } from "../../records/decimal";
import { FUND_COLUMNS, FUND_PART, FUND_TOTAL, type FundRole, type IndicatorRole } from "../forms/performance";
import { bareLabel } from "../label";
import { bracketUnit } from "../unit";
import { addsUp, type IndicatorHeader, indicatorHeaderAt, readIndicatorRows } from "./indicator-flow";
import { isEmpty, isValue, type Token } from "./token";

/** A self-evaluation form laid out as the rows its words belong to. */
export interface LaidOutForm {
  readonly rows: readonly Row[];
  /** Words of the form, from the first. */
  readonly end: number;
  /** Whether every indicator found its row. */
  readonly complete: boolean;
}

export const UNTOLD = "the words do not tell the column";

/** Words that name what stands behind them in the head of a form. */
const KEY =
  /^(?:(?:专项|项目)(?:支出|资金)?名称|(?:主管|预算)?(?:部门|单位)(?:名称)?|(?:项目)?(?:实施|承担|用款|使用|申报|填报)(?:单位|部门)(?:名称)?|项目(?:资金|属性|类别|类型|负责人|期限|起止时间|联系人|总投资)|联系(?:人|电话)|预算执行情况|资金情况|评价(?:得分|等级)|年度(?:预算)?(?:申请|资金)|自评(?:单位|时间))(?:及代码)?(?:（.*）)?：?$/;
const NAMED =
  /^(?:(?:专项|项目)(?:支出|资金)?名称|(?:主管|预算)?(?:部门|单位)(?:名称)?|(?:项目)?(?:实施|承担|用款|使用|申报|填报)(?:单位|部门)(?:名称)?)(?:及代码)?：?$/;
const BEHIND_FUNDS = /总体目标|预期目标|年度目标|绩效目标|一级指标|三级指标|绩效指标/;
const TOTAL = /^(?:总分|总计|合计|总得分|自评总分|合计得分|总分合计|自评得分合计)：?$/;
/** Words a header may stand behind the last row of money: the year's goals and what came of them. */
const MOST_BETWEEN = 400;
const LONGEST_NAME = 6;

interface FundHeader {
  readonly at: number;
  readonly roles: readonly FundRole[];
  readonly end: number;
}

const fundRoleOf = ({ plain }: Token): FundRole | null =>
  FUND_COLUMNS.find(({ header }) => header.test(plain))?.role ?? null;

/** Lays a form out; null where no column of its money or its indicators is named. In `exact` sequences no cell is missing. */
export function layOutPerformance(tokens: readonly Token[], exact: boolean): LaidOutForm | null {
  const head = fundHeader(tokens);
  const indicatorsAt = tokens.findIndex(
    (_, at) => at >= (head?.end ?? 0) && indicatorHeaderAt(tokens, at) !== null,
  );
  const indicators = indicatorsAt < 0 ? null : indicatorHeaderAt(tokens, indicatorsAt);
  if (!head && !indicators) return null;
  const funds = head ? fundRows(tokens, head, exact) : { rows: [], end: 0, beside: {} };
  const far = indicators !== null && head !== null && indicatorsAt - funds.end > MOST_BETWEEN;
  const block = indicators && !far ? indicatorBlock(tokens, indicators, funds.beside, exact) : null;
  return {
    rows: [
      ...headRows(tokens, head?.at ?? indicatorsAt),
      ...funds.rows,
      ...betweenRows(tokens, funds.end, block ? indicatorsAt : funds.end),
      ...(block?.rows ?? []),
    ],
    end: block?.end ?? funds.end,
    complete: block?.complete ?? false,
  };
}

function fundHeader(tokens: readonly Token[]): FundHeader | null {
  for (let at = 0; at < tokens.length; at++) {
    const roles: FundRole[] = [];
    let end = at;
    for (; end < tokens.length; end++) {
      const role = fundRoleOf(tokens[end] as Token);
      if (!role || roles.includes(role)) break;
      roles.push(role);
    }
    const money = roles.includes("budget_adjusted") || roles.includes("budget_initial");
    if (roles.length >= 3 && money && roles.includes("executed")) return { at, roles, end };
  }
  return null;
}

const cells = (list: readonly Cell[]): Row => ({ kind: "cells", aligned: true, cells: list });
const blankAt = ({ cell }: Token): Cell => ({ text: "", place: cell.place });

/** The names in the head, each behind its key. */
function headRows(tokens: readonly Token[], end: number): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < end; at++) {
    const key = tokens[at] as Token;
    if (!NAMED.test(key.plain)) continue;
    const rest = tokens.slice(at + 1, Math.min(end, at + 1 + LONGEST_NAME));
    const stop = rest.findIndex(({ plain }) => KEY.test(plain));
    const words = (stop < 0 ? rest.slice(0, 1) : rest.slice(0, stop)).filter(({ plain }) => plain !== "");
    const [first] = words;
    if (first)
      rows.push(
        cells([key.cell, { text: words.map(({ cell }) => cell.text).join(""), place: first.cell.place }]),
      );
  }
  return rows;
}

type Points = Partial<Record<"weight" | "score", Decimal>>;

interface FundBlock {
  readonly rows: readonly Row[];
  readonly end: number;
  /** Weight and score of carrying out the budget. */
  readonly beside: Points;
}

const MONEY: readonly FundRole[] = ["budget_initial", "budget_adjusted", "executed"];

function fundRows(tokens: readonly Token[], head: FundHeader, exact: boolean): FundBlock {
  const before = tokens.slice(Math.max(0, head.at - 3), head.at);
  const unit = before.find(({ cell }) => bracketUnit(cell.text) !== null);
  const headers = tokens.slice(head.at, head.end);
  const rows: Row[] = [
    ...(unit ? [cells([unit.cell])] : []),
    cells([blankAt(headers[0] as Token), ...headers.map(({ cell }) => cell)]),
  ];
  let at = head.end;
  const beside: Points = {};
  for (;;) {
    const row = fundRowAt(tokens, at, head.roles, exact);
    if (!row) break;
    rows.push(row.row);
    for (const role of ["weight", "score"] as const) {
      const value = row.values[head.roles.indexOf(role)]?.number?.value;
      if (value && beside[role] === undefined) beside[role] = value;
    }
    at = row.end;
  }
  return { rows, end: at, beside };
}

interface FundRow {
  readonly row: Row;
  readonly values: readonly (Token | null)[];
  readonly end: number;
}

const MOST_LABELS = 3;

/** A label and a value for each column; in running words those of money alone may be printed. */
function fundRowAt(
  tokens: readonly Token[],
  from: number,
  roles: readonly FundRole[],
  exact: boolean,
): FundRow | null {
  let at = from;
  while (exact && tokens[at]?.plain === "") at++;
  const labels: Token[] = [];
  for (; at < tokens.length && labels.length < MOST_LABELS; at++) {
    const token = tokens[at] as Token;
    if (BEHIND_FUNDS.test(token.plain)) return null;
    if (isValue(token)) break;
    labels.push(token);
  }
  const label = labels.findLast(({ plain }) => isFundLabel(plain));
  if (!label) return null;
  const values: Token[] = [];
  while (values.length < roles.length && at < tokens.length && isValue(tokens[at] as Token))
    values.push(tokens[at++] as Token);
  const placed = placeValues(values, roles);
  if (!placed) return null;
  const shown = placed.columns.map((token): Cell => {
    if (!token) return blankAt(label);
    if (placed.sure) return token.cell;
    return { ...token.cell, place: { ...token.cell.place, loose: UNTOLD } };
  });
  return { row: cells([label.cell, ...shown]), values: placed.columns, end: at };
}

function isFundLabel(plain: string): boolean {
  const label = bareLabel(plain).replace(/：$/, "");
  return FUND_TOTAL.test(label) || FUND_PART.test(label);
}

/** All columns; or, where fewer are printed, those of money, told by the rate that follows from them. */
function placeValues(
  values: readonly Token[],
  roles: readonly FundRole[],
): { columns: (Token | null)[]; sure: boolean } | null {
  if (values.length === roles.length) return { columns: [...values], sure: true };
  const money = roles.filter((role) => MONEY.includes(role));
  if (values.length !== money.length || values.some(({ number }) => number?.unit === "%")) return null;
  const columns = roles.map((role) => (MONEY.includes(role) ? (values[money.indexOf(role)] ?? null) : null));
  return { columns, sure: roles.slice(0, money.length).every((role) => MONEY.includes(role)) };
}

/** Goals and what came of them, as sentences of their own. */
function betweenRows(tokens: readonly Token[], from: number, to: number): Row[] {
  return tokens
    .slice(from, to)
    .filter(({ cell }) => cell.text.length > 12)
    .map(({ cell }) => ({ kind: "text", aligned: false, cells: [cell] }));
}

function indicatorBlock(
  tokens: readonly Token[],
  header: IndicatorHeader,
  beside: Points,
  exact: boolean,
): LaidOutForm | null {
  const totalAt = tokens.findIndex(
    (token, at) => at >= header.end && TOTAL.test(token.plain) && tokens[at + 1]?.number !== null,
  );
  if (totalAt < 0) return null;
  const totals = totalPoints(tokens, totalAt, exact);
  const whole = exact ? readIndicatorRows(tokens, header, totalAt, true) : null;
  const reading = whole ?? readIndicatorRows(tokens, header, totalAt, false);
  const headers = tokens.slice(totalAt, totals.end);
  const total = totalRow(headers, header.roles.length, totals.points);
  if (!reading) return { rows: [total], end: totals.end, complete: false };
  const sure = whole !== null || reading.unique || addsUp(tokens, reading, numbersOf(totals.points), beside);
  const contradicts =
    totals.points.length === 2 && !addsUp(tokens, reading, numbersOf(totals.points), beside);
  const loose = !sure || (contradicts && whole === null);
  return {
    rows: [
      cells(header.words.map(({ cell }) => cell)),
      ...reading.rows.map(({ fields }) => indicatorRow(tokens, header.roles, fields, loose)),
      total,
    ],
    end: totals.end,
    complete: true,
  };
}

interface Totals {
  readonly points: readonly Token[];
  readonly end: number;
}

/** The weight and the score behind the word for the total; in exact sequences empty cells stand between. */
function totalPoints(tokens: readonly Token[], at: number, exact: boolean): Totals {
  const points: Token[] = [];
  let end = at + 1;
  for (; end < tokens.length && points.length < 2; end++) {
    const token = tokens[end] as Token;
    if (token.number !== null && token.number.unit !== "%") points.push(token);
    else if (!(exact && isEmpty(token.cell.text))) break;
  }
  return { points, end };
}

function numbersOf(points: readonly Token[]): Points {
  const [weight, score] = points.length === 2 ? points : [undefined, points[0]];
  return {
    ...(weight?.number ? { weight: weight.number.value } : {}),
    ...(score?.number ? { score: score.number.value } : {}),
  };
}

function totalRow(words: readonly Token[], width: number, points: readonly Token[]): Row {
  const label = words[0] as Token;
  const blanks = Array.from({ length: Math.max(0, width - 1 - points.length) }, () => blankAt(label));
  return cells([label.cell, ...blanks, ...points.map(({ cell }) => cell)]);
}

function indicatorRow(
  tokens: readonly Token[],
  roles: readonly IndicatorRole[],
  fields: readonly (readonly [IndicatorRole, number, number])[],
  loose: boolean,
): Row {
  const start = tokens[fields[0]?.[1] ?? 0] as Token;
  return cells(
    roles.map((role): Cell => {
      const field = fields.find(([name]) => name === role);
      if (!field) return blankAt(start);
      const words = tokens.slice(field[1], field[2]).map(({ cell }) => cell);
      const [first] = words;
      if (!first) return blankAt(start);
      const text = words.map((cell) => cell.text).join("");
      return { text, place: loose ? { ...first.place, loose: UNTOLD } : first.place };
    }),
  );
}
