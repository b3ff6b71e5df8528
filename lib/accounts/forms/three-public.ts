import type { MeasureId } from "../../records/measures";
import type { Item } from "../concept";

/** What an amount of the “三公” form is, by the items its row or its column names. */
export interface ItemPart {
  readonly key: string;
  readonly measure: MeasureId;
}

/** “三公”经费支出决算表 and what provinces print beside it. */
export const THREE_PUBLIC: { readonly given: readonly Item[]; readonly parts: readonly ItemPart[] } = {
  given: ["three_public", "expenditure", "fiscal"],
  parts: [
    { key: "", measure: "three_public.total" },
    { key: "abroad", measure: "three_public.abroad" },
    { key: "vehicle", measure: "three_public.vehicle_total" },
    { key: "vehicle_purchase", measure: "three_public.vehicle_purchase" },
    { key: "vehicle_operation", measure: "three_public.vehicle_operation" },
    { key: "reception", measure: "three_public.reception" },
    { key: "meeting", measure: "meeting_expenses" },
    { key: "training", measure: "training_expenses" },
    { key: "operating_costs", measure: "operating_expenses" },
  ],
};
