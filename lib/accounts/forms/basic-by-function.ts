import { column, type Form } from "../form";

/** 基本支出决算明细表 by functional subject, economic classes across. */
export const BASIC_BY_FUNCTION: Form = {
  table: "basic_detail",
  fund: "general",
  given: ["expenditure", "fiscal"],
  classesOf: null,
  columns: [
    column("basic", "", "基本支出", "basic_expenditure", "function_expenditure"),
    column("basic", "basic", "基本支出", "basic_expenditure", "function_expenditure"),
    column("personnel", "personnel", "人员经费", "personnel_expenses", "function_expenditure"),
    column("public", "public", "公用经费", "public_expenses", "function_expenditure"),
  ],
  identities: [{ whole: "basic", plus: ["personnel", "public"] }],
  layouts: [],
};
