import type { Form } from "../../accounts/form";
import { BASIC_BY_ECONOMY } from "../../accounts/forms/basic-by-economy";
import { BASIC_BY_FUNCTION } from "../../accounts/forms/basic-by-function";
import { FISCAL_BY_SUBJECT, FLOW_BY_SUBJECT } from "../../accounts/forms/flow-by-subject";
import { OPERATING } from "../../accounts/forms/operating";
import { projectsOf } from "../../accounts/forms/projects";
import { SUBJECT_FORMS } from "../../accounts/registry";
import type { Row } from "../../documents/model";
import type { Fund } from "../../records/vocabulary";
import type { TableContext } from "../draft";
import { plainLabel } from "../label";
import { printedCode } from "../subjects";

export interface Codes {
  readonly functional: boolean;
  readonly economic: boolean;
  /** Functional subjects below a header that names their codes. */
  readonly listed: boolean;
}

/** Codes of functional subjects (201 … 234) and of economic classes (301 … 399, 501 … 599) in front of a name. */
export function codesIn(rows: readonly Pick<Row, "cells">[]): Codes {
  const kinds = new Set<string>();
  for (const { cells } of rows) for (let i = 0; i < cells.length; i++) kinds.add(codeAt(cells, i)?.[0] ?? "");
  const functional = kinds.has("2");
  return {
    functional,
    listed: functional && rows.some(({ cells }) => cells.some(({ text }) => HEADED.test(plainLabel(text)))),
    economic: kinds.has("3") || kinds.has("5"),
  };
}

const HEADED = /科目(?:编码|代码|名称)$/;
const FUSED = /^\s*([235]\d{2}(?:\d{2}){0,2})[\s\u3000]*[\u4e00-\u9fff]/;

function codeAt(cells: Row["cells"], i: number): string | null {
  const text = cells[i]?.text ?? "";
  const code = printedCode(text);
  if (code === null) return FUSED.exec(text)?.[1] ?? null;
  const next = cells.slice(i + 1).find((cell) => cell.text !== "" && !/^\d{2}$/.test(cell.text.trim()));
  return /^[\u4e00-\u9fff]/.test(plainLabel(next?.text ?? "")) ? code : null;
}

/** The declaration a table of subjects is read by: its title's, with the kind of subjects its rows print. */
export function chooseForm(
  { table, title, planned }: Pick<TableContext, "table" | "title" | "planned">,
  codes: Codes,
): Form | null {
  const form = SUBJECT_FORMS.find((entry) => entry.table === table);
  if (form) return ofNamedFund(form, plainLabel(title ?? ""), planned ?? false);
  if (table === "basic_detail")
    return codes.functional && !codes.economic
      ? ofNamedFund(BASIC_BY_FUNCTION, plainLabel(title ?? ""), planned ?? false)
      : BASIC_BY_ECONOMY;
  if (table === "project_fund") return projectsOf(fundOf(plainLabel(title ?? "")));
  if (table === "operating") return OPERATING;
  if (table === "income_expenditure_total") return codes.listed ? FLOW_BY_SUBJECT : null;
  if (table === "fiscal_total") return codes.listed ? FISCAL_BY_SUBJECT : null;
  return null;
}

/** A detail table, or a budget, of 财政拨款 that names no fund is one of all. */
function ofNamedFund(form: Form, title: string, planned: boolean): Form {
  const unnamed = form.fund === "general" && !/公共预算|公共财政/.test(title);
  return unnamed && (planned || /明细/.test(title)) && /财政拨款/.test(title)
    ? { ...form, fund: "all" }
    : form;
}

function fundOf(title: string): Fund | null {
  if (/政府性基金/.test(title)) return "gov_fund";
  if (/一般公共预算|公共预算/.test(title)) return "general";
  return /财政拨款/.test(title) ? "all" : null;
}
