import { aggregateBureauName } from "../../records/aggregate-bureau";
import type { MeasureId } from "../../records/measures";
import type { Bureau, Region } from "../../records/schema";
import type { Scope } from "../../records/vocabulary";
import type { DraftFact } from "../draft";
import { plainLabel } from "../label";
import type { RegionIndex } from "../region-index";
import type { ShortText } from "../short-texts";
import type { Abstention } from "../types";

const LEVEL = /[省市县区州旗盟]本级|[省市县区州旗](?<!全[省市县区州旗])级(?![以市别])/;
const WHOLE = /全[省市县区州旗盟]/;

/** The scope words name: 全县 the whole place, 县本级 and 县级 its government's own level; null where they name none. */
export function scopeNamed(words: string): Exclude<Scope, "department"> | null {
  if (WHOLE.test(words)) return "region_whole";
  return LEVEL.test(words) ? "region_level" : null;
}

/** The place whose government the accounts are: named in a title, or before the finance bureau that compiled them. */
export function placeOf(
  evidence: string | null,
  lines: readonly ShortText[],
  text: string,
  regions: RegionIndex,
  year: number | null,
): Region | null {
  for (const words of [evidence ?? "", ...lines.slice(0, FRONT).map(({ plain }) => plain)])
    for (let at = 0; at < words.length - 1; at++) {
      const match = regions.resolve(words.slice(at), year, text);
      if (match) return match.region;
    }
  return null;
}

/** Short texts at the head of a document that may name the place. */
const FRONT = 24;
/** The bodies all sums over the departments of a place are recorded under. */
const AGGREGATE = "汇总";

/** What stands for all departments of a place, or of its government's own level. */
export function governmentOf(region: Region, scope: Exclude<Scope, "department">): Bureau {
  const word = region.name.slice(-1);
  const name = aggregateBureauName(`${word}本级${AGGREGATE}`, scope, region);
  return {
    bureau_id: `${region.region_code}:${name}`,
    name,
    bureau_type: AGGREGATE,
    scope,
    region_code: region.region_code,
    level: region.level,
  };
}

const NOT_OF_REGIONS = "a figure for which a whole government's accounts have no measure";

/** What a government's accounts state, each figure of the scope its table or sentence names; nothing only departments have. */
export function ofGovernment(
  drafts: readonly DraftFact[],
  region: Region,
  scope: Exclude<Scope, "department">,
  text: string,
): { facts: DraftFact[]; abstentions: Abstention[] } {
  const facts: DraftFact[] = [];
  const abstentions: Abstention[] = [];
  for (const draft of drafts) {
    const fact = asOfRegion(draft);
    if (isKnown(fact)) {
      const named =
        fact.table === "narrative"
          ? scopeBefore(text, fact)
          : scopeNamed(plainLabel(`${fact.tableTitle ?? ""}${fact.row ?? ""}`));
      facts.push({ ...fact, owner: governmentOf(region, named ?? scope) });
    } else
      abstentions.push({
        reason: NOT_OF_REGIONS,
        line: fact.place.line,
        text: `${fact.row ?? fact.measure} ${fact.text}`,
      });
  }
  return { facts, abstentions };
}

/** The general public budget's revenue is a place's own, where a department is only given its part. */
const asOfRegion = (fact: DraftFact): DraftFact =>
  fact.measure === "fiscal_appropriation_revenue" && fact.fund === "general"
    ? { ...fact, measure: "general_public_budget_revenue" }
    : fact;

/** The last scope the paragraph of a figure names before it. */
function scopeBefore(text: string, { place }: DraftFact): Exclude<Scope, "department"> | null {
  const words = text.slice(text.lastIndexOf("\n", Math.max(0, place.char - 1)) + 1, place.char);
  for (let at = words.length - 2; at >= 0; at--) {
    const named = scopeNamed(words.slice(at, at + 4));
    if (named) return named;
  }
  return null;
}

/** Revenue and spending by fund, by subject within one, and “三公” of all departments. */
function isKnown({ measure, fund, table }: DraftFact): boolean {
  if (OF_REGIONS.has(measure) || measure.startsWith("three_public.")) return true;
  return (
    BY_FUND.has(measure) &&
    fund !== null &&
    fund !== "all" &&
    (table !== "narrative" || measure === "function_expenditure")
  );
}

const OF_REGIONS: ReadonlySet<MeasureId> = new Set([
  "general_public_budget_revenue",
  "general_public_budget_expenditure",
  "gov_fund_revenue",
  "gov_fund_expenditure",
  "state_capital_revenue",
  "state_capital_expenditure",
  "insurance_revenue",
  "insurance_expenditure",
  "insurance_current_balance",
  "insurance_opening_balance",
  "insurance_closing_balance",
  "stated_amount",
]);
const BY_FUND: ReadonlySet<MeasureId> = new Set(["function_expenditure", "economic_expenditure"]);
