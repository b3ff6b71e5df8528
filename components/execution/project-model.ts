import type { Locale } from "@/lib/i18n/locale";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import { groupBy } from "@/lib/records/group";
import { bureauName } from "../analysis/bureau-name";
import { agrees, type Rate, rateOf } from "./execution-model";

/** Budget, executed amount and printed rate of one project. */
export interface ProjectLine {
  readonly key: string;
  readonly unit: string;
  readonly who: ItemFact;
  readonly bureau: string;
  readonly name: string;
  readonly year: number;
  readonly initial: ItemFact | null;
  readonly adjusted: ItemFact | null;
  readonly executed: ItemFact | null;
  readonly printed: ItemFact | null;
  readonly rate: Rate | null;
  readonly clash: boolean;
}

/** Projects with an executed amount and a budget; parts of a project by source of money (“项目 · 其他资金”) are left out. */
export function modelProjects(facts: readonly ItemFact[], locale: Locale): ProjectLine[] {
  const projects = groupBy(
    facts.filter(({ item }) => item !== null && !item.includes(" · ") && item !== "合计"),
    ({ bureau_id: id, fiscal_year: year, item }) => `${id}|${year}|${item}`,
  );
  return [...projects].flatMap(([key, own]): ProjectLine[] => {
    const [first] = own;
    const of = (measure: string): ItemFact | null =>
      own.find((fact) => fact.measure === measure && fact.value !== null) ?? null;
    const [initial, adjusted, executed, printed] = [
      of("project_budget_initial"),
      of("project_budget_adjusted"),
      of("project_executed"),
      of("project_execution_rate"),
    ];
    if (!initial && !adjusted) return [];
    // By the form's own note the rate is 全年执行数 ÷ 全年预算数.
    const rate = rateOf(executed, adjusted);
    return [
      {
        key,
        unit: bureauName(first, locale),
        who: first,
        bureau: first.bureau_id,
        name: first.item ?? "",
        year: first.fiscal_year,
        initial,
        adjusted,
        executed,
        printed,
        rate,
        clash: agrees(printed, rate) === false,
      },
    ];
  });
}
