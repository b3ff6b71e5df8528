import { groupBy } from "../../../lib/records/group";
import type { Fact } from "../../../lib/records/schema";
import type { PlacedFigure } from "./table";

/** One figure that was not read as printed. */
export interface Difference {
  readonly kind: "missing" | "wrong" | "extra";
  readonly line: number | null;
  readonly printed: string | null;
  readonly table: string;
  readonly detail: string;
}

/** Measures that restate other figures or only describe changes: allowed beside what the model expects. */
const COMMENTARY = new Set([
  "change_amount",
  "change_percent",
  "share_percent",
  "budget_completion_rate",
  "three_public.completion_rate",
  "stated_amount",
]);

/** Compares an extraction with the figures a document was rendered from, place by place. */
export function compareExtraction(facts: readonly Fact[], figures: readonly PlacedFigure[]): Difference[] {
  const differences: Difference[] = [];
  const printed = facts.filter((fact) => fact.origin === "printed");
  const byChar = groupBy(printed, (fact) => fact.char ?? -1);
  const expectedAt = new Set(figures.map((figure) => figure.char));
  for (const figure of figures) {
    const found = byChar.get(figure.char) ?? [];
    const same = found.filter((fact) => fact.measure === figure.measure);
    if (found.length === 0) differences.push(difference("missing", figure, describe(figure)));
    else {
      const wrongs = (same.length > 0 ? same : found).map((fact) => mismatch(fact, figure));
      const wrong = wrongs.every((w) => w !== null) ? wrongs[0] : null;
      if (wrong) differences.push(difference("wrong", figure, wrong));
    }
  }
  for (const fact of printed) {
    if (expectedAt.has(fact.char ?? -1) || COMMENTARY.has(fact.measure)) continue;
    differences.push({
      kind: "extra",
      line: fact.line,
      printed: fact.printed,
      table: fact.table,
      detail: `${fact.measure} ${fact.value} ${fact.unit}`,
    });
  }
  return differences;
}

function difference(kind: Difference["kind"], figure: PlacedFigure, detail: string): Difference {
  return { kind, line: figure.line, printed: figure.printed, table: figure.table, detail };
}

function describe(figure: PlacedFigure): string {
  return [figure.measure, figure.subject, figure.fund, figure.phase, figure.value].filter(Boolean).join(" ");
}

/** What a record says otherwise than the figure; null when it says the same. */
export function mismatch(fact: Fact, figure: PlacedFigure): string | null {
  const pairs: readonly (readonly [name: string, got: unknown, want: unknown])[] = [
    ["measure", fact.measure, figure.measure],
    ["value", plain(fact.value), plain(figure.value)],
    ["unit", fact.unit, figure.unit],
    ["year", fact.fiscal_year, figure.year],
    ["phase", fact.phase, figure.phase],
    ["fund", fact.fund, figure.fund],
    ["subject", fact.subject_code, figure.subject],
    ["item", fact.item, figure.item],
  ];
  const wrong = pairs.filter(([, got, want]) => want !== undefined && got !== want);
  if (wrong.length === 0) return null;
  return wrong.map(([name, got, want]) => `${name}: ${String(got)}, printed ${String(want)}`).join("; ");
}

/** Decimal text without trailing zeros behind the point. */
function plain(value: string | null): string | null {
  return value?.includes(".") ? value.replace(/\.?0+$/, "") : value;
}
