import { column, type Form } from "../form";

/** 机关运行经费支出决算表 by economic class. */
export const OPERATING: Form = {
  table: "operating",
  fund: null,
  given: ["expenditure", "fiscal", "basic", "public"],
  classesOf: "机关运行经费",
  columnless: true,
  columns: [
    column("total", "", "机关运行经费", "operating_expenses"),
    column("total", "operating_costs", "机关运行经费", "operating_expenses"),
  ],
  identities: [],
  layouts: [],
};
