import type { Fund } from "../../records/vocabulary";
import { column, type Form } from "../form";

const PROJECT = ["project_expenditure", "function_expenditure"] as const;

/** 项目支出决算（明细）表 of a fund: functional subjects down, economic classes down or across. */
export const projectsOf = (fund: Fund | null): Form => ({
  table: "project_fund",
  fund,
  given: ["expenditure", "fiscal"],
  classesOf: "项目支出",
  columns: [
    column("project", "", "项目支出", ...PROJECT),
    column("project", "project", "项目支出", ...PROJECT),
  ],
  identities: [],
  layouts: [],
});
