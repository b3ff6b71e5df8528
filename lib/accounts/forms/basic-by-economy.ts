import { column, type Form } from "../form";

/** 一般公共预算财政拨款基本支出决算表 by economic class, in one block or several side by side. */
export const BASIC_BY_ECONOMY: Form = {
  table: "basic_detail",
  fund: "general",
  given: ["expenditure", "fiscal", "basic"],
  classesOf: null,
  columnless: true,
  columns: [
    column("total", "", "合计", "basic_expenditure"),
    column("personnel", "personnel", "人员经费", "personnel_expenses"),
    column("public", "public", "公用经费", "public_expenses"),
  ],
  identities: [{ whole: "total", plus: ["personnel", "public"] }],
  layouts: [],
};
