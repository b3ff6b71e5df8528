import type { Item } from "../concept";
import { column, type FormColumn } from "../form";
import type { ColumnIdentity } from "../identity";

/** “三公”经费支出决算表 and what provinces print beside it; an amount is told by the items its row or its column names. */
export const THREE_PUBLIC: {
  readonly given: readonly Item[];
  readonly columns: readonly FormColumn[];
  readonly identities: readonly ColumnIdentity[];
  readonly seldom: readonly string[];
} = {
  given: ["three_public", "expenditure", "fiscal"],
  columns: [
    column("total", "", "“三公”经费合计", "three_public.total"),
    column("abroad", "abroad", "因公出国（境）费", "three_public.abroad"),
    column("vehicle", "vehicle", "公务用车购置及运行维护费", "three_public.vehicle_total"),
    column("purchase", "vehicle_purchase", "公务用车购置费", "three_public.vehicle_purchase"),
    column("operation", "vehicle_operation", "公务用车运行维护费", "three_public.vehicle_operation"),
    column("reception", "reception", "公务接待费", "three_public.reception"),
    column("meeting", "meeting", "会议费", "meeting_expenses"),
    column("training", "training", "培训费", "training_expenses"),
    column("operating_costs", "operating_costs", "机关运行经费", "operating_expenses"),
  ],
  identities: [
    { whole: "total", plus: ["abroad", "vehicle", "reception"] },
    { whole: "vehicle", plus: ["purchase", "operation"] },
  ],
  seldom: ["abroad", "purchase"],
};
