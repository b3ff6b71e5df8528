import type { Locale } from "@/lib/i18n/locale";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import { bureauName } from "../analysis/bureau-name";

/** One row of a self-evaluation form. */
export interface Indicator {
  readonly key: string;
  readonly name: string;
  readonly target: ItemFact | null;
  readonly actual: ItemFact | null;
  readonly weight: ItemFact | null;
  readonly score: ItemFact | null;
}

/** A self-evaluation form: of a whole department, or of one project. */
export interface EvaluationForm {
  readonly key: string;
  readonly unit: string;
  readonly bureau: string;
  readonly year: number;
  readonly project: string | null;
  readonly indicators: readonly Indicator[];
}

const FIELDS = {
  indicator_target: "target",
  indicator_actual: "actual",
  indicator_weight: "weight",
  indicator_score: "score",
} as const;
type IndicatorMeasure = keyof typeof FIELDS;

const isIndicator = (fact: ItemFact): fact is ItemFact & { measure: IndicatorMeasure; item: string } =>
  fact.measure in FIELDS && fact.item !== null && fact.item !== "总分" && fact.item !== "合计";

const SEPARATOR = " · ";

/** The project an indicator belongs to stands before it in the row's label. */
function projectOf({ table, row, item }: ItemFact): string | null {
  if (table === "performance_overall" || row === null || item === null) return null;
  const end = row.lastIndexOf(`${SEPARATOR}${item}`);
  return end > 0 ? row.slice(0, end) : null;
}

interface Draft {
  key: string;
  name: string;
  target: ItemFact | null;
  actual: ItemFact | null;
  weight: ItemFact | null;
  score: ItemFact | null;
}

/** Facts of a form in the order of the document; a measure that comes again starts another indicator of that name. */
function gatherIndicators(
  facts: readonly (ItemFact & { measure: IndicatorMeasure; item: string })[],
): Indicator[] {
  const drafts: Draft[] = [];
  for (const fact of facts) {
    const field = FIELDS[fact.measure];
    const open = drafts.findLast((draft) => draft.name === fact.item);
    if (open && open[field] === null) open[field] = fact;
    else {
      const empty = { target: null, actual: null, weight: null, score: null };
      drafts.push({ ...empty, key: `${fact.item}|${drafts.length}`, name: fact.item, [field]: fact });
    }
  }
  return drafts;
}

/** Forms with at least one scored indicator, those with the most first. */
export function modelForms(facts: readonly ItemFact[], locale: Locale): EvaluationForm[] {
  const groups = new Map<string, (ItemFact & { measure: IndicatorMeasure; item: string })[]>();
  for (const fact of facts) {
    if (!isIndicator(fact)) continue;
    const key = `${fact.bureau_id}|${fact.fiscal_year}|${projectOf(fact) ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups]
    .flatMap(([key, own]): EvaluationForm[] => {
      const first = own[0];
      if (!first) return [];
      const indicators = gatherIndicators(own);
      return [
        {
          key,
          unit: bureauName(first, locale),
          bureau: first.bureau_id,
          year: first.fiscal_year,
          project: projectOf(first),
          indicators,
        },
      ];
    })
    .filter((form) => form.indicators.length > 0)
    .sort((a, b) => scoredCount(b) - scoredCount(a) || (a.key < b.key ? -1 : 1));
}

const scoredCount = ({ indicators }: EvaluationForm): number =>
  indicators.filter(({ weight, score }) => weight?.value && score?.value).length;
