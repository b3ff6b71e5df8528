import type { Fund } from "../../records/vocabulary";
import type { TableContext } from "../draft";
import { plainLabel } from "../label";

/** The funds the form's title or note names: 一般公共预算, 政府性基金, or all fiscal appropriations. */
export function threePublicFund(context: TableContext): Fund | null {
  const title = plainLabel(context.title ?? "");
  if (/政府性基金/.test(title)) return "gov_fund";
  if (/一般公共预算/.test(title)) return "general";
  if (/财政拨款/.test(title)) return "all";
  return /一般公共预算/.test(context.notes) ? "general" : null;
}
