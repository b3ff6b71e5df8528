import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  isZero,
  multiply,
  subtract,
  sum,
} from "../../records/decimal";
import { groupBy } from "../../records/group";
import type { Closing, Fact } from "../../records/schema";
import { amountOf } from "../amount";
import { explanationOf } from "../remarks/explanations";
import type { Words } from "../rule";
import { asPrinted, placeOf } from "../wording";
import { type Cluster, familyOf, gapOf } from "./cluster";
import { remarksOf } from "./disclosure";
import type { AcrossRuleStatement, Comparison, Difference } from "./rule";

const HALF = decimal("0.5");

/** A printed amount that may account for a difference. */
interface Candidate {
  readonly value: Decimal;
  readonly half: Decimal;
  readonly closing: Closing;
}

/** More explanations than these do not cover one difference together. */
const MOST_TOGETHER = 3;
const MOST_CANDIDATES = 24;

function placeWords({ line, page }: { readonly line: number | null; readonly page: number | null }): Words {
  if (page !== null) return { zh: `第${page}页`, en: `, page ${page}` };
  return line === null ? { zh: "", en: "" } : { zh: `第${line}行`, en: `, line ${line}` };
}

function closingOf(
  says: Words,
  printed: string,
  file: string,
  place: { readonly line: number | null; readonly page: number | null; readonly fact_id: string | null },
): Closing {
  const at = placeWords(place);
  return {
    zh: `${file}${at.zh}：${says.zh}${printed && `，${printed}`}`,
    en: `${file}${at.en}: ${says.en}${printed && `, ${printed}`}`,
    file,
    line: place.line,
    page: place.page,
    fact_id: place.fact_id,
  };
}

function saidCandidates(rule: AcrossRuleStatement, comparison: Comparison): Candidate[] {
  return [comparison.later, ...comparison.others].flatMap(remarksOf).flatMap(({ remark, document }) => {
    const says = explanationOf(remark.kind)?.says;
    if (!says || !rule.explainedBy.includes(remark.kind)) return [];
    return remark.amounts.map(({ printed, value, precision }) => ({
      value: decimal(value),
      half: multiply(decimal(precision), HALF),
      closing: closingOf(says, printed, document.file, { ...remark, fact_id: null }),
    }));
  });
}

function printedCandidates(facts: readonly Fact[]): Candidate[] {
  return facts.flatMap((fact) => {
    const amount = amountOf(fact);
    if (!amount || isZero(amount.value)) return [];
    const place = placeOf(fact);
    return [{ ...amount, closing: closingOf(place, asPrinted(fact).zh, fact.file, fact) }];
  });
}

/** One candidate an amount: the same explanation printed twice counts once. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...groupBy(candidates, ({ value }) => `${value.digits}/${value.scale}`).values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, MOST_CANDIDATES);
}

/** The fewest candidates that add up to an amount, to its last digit. */
function covering<C extends Pick<Candidate, "value" | "half">>(
  gap: Decimal,
  tolerance: Decimal,
  candidates: readonly C[],
): C[] | null {
  const wanted = absolute(gap);
  const search = (from: number, chosen: readonly C[], size: number): C[] | null => {
    if (chosen.length === size) {
      const total = sum(chosen.map(({ value }) => value));
      const open = add(tolerance, sum(chosen.map(({ half }) => half)));
      return compare(absolute(subtract(total, wanted)), open) <= 0 ? [...chosen] : null;
    }
    for (let i = from; i < candidates.length; i++) {
      const found = search(i + 1, [...chosen, candidates[i] as C], size);
      if (found) return found;
    }
    return null;
  };
  for (let size = 1; size <= Math.min(MOST_TOGETHER, candidates.length); size++) {
    const found = search(0, [], size);
    if (found) return found;
  }
  return null;
}

/** What moved from one subject to another changes no sum: at each depth of the codes the differences cancel out. */
function cancelsOut(differences: readonly Difference[]): boolean {
  if (differences.length < 2 || differences.some(({ facts }) => facts[0].subject_code === null)) return false;
  const levels = groupBy(
    differences,
    ({ facts: [fact] }) => `${fact.measure}|${fact.column_id}|${fact.subject_code?.length}`,
  );
  return [...levels.values()].some(
    (level) =>
      level.length > 1 &&
      compare(absolute(sum(level.map(gapOf))), sum(level.map(({ tolerance }) => tolerance))) <= 0,
  );
}

function saidOf(kind: "reclassified" | "corrected", where: Comparison["others"]): Closing[] {
  const says = explanationOf(kind)?.says as Words;
  return where
    .flatMap(remarksOf)
    .filter(({ remark }) => remark.kind === kind)
    .slice(0, 1)
    .map(({ remark, document }) => closingOf(says, "", document.file, { ...remark, fact_id: null }));
}

function saidEdition({ later }: Comparison): Closing[] {
  const revised = later.documents.map(({ document }) => document).find(({ revision }) => revision !== null);
  if (!revised) return [];
  const says = explanationOf("corrected")?.says as Words;
  return [closingOf(says, revised.revision ?? "", revised.file, { line: null, page: null, fact_id: null })];
}

type Correction = ReturnType<typeof remarksOf>[number];

/** Corrections that name what they correct. */
const correctionsOf = (later: Comparison["later"]): Correction[] =>
  remarksOf(later).filter(({ remark }) => remark.kind === "corrected" && (remark.about?.length ?? 0) > 0);

/** Whether a correction names a figure's amount, before or now, or by how much they differ. */
function namesAmount({ remark }: Correction, difference: Difference): boolean {
  const { expected, actual, tolerance } = difference;
  // Nothing is no figure's own amount.
  const stated = [expected, actual, absolute(gapOf(difference))].filter((each) => !isZero(each));
  return remark.amounts.some(({ value, precision }) => {
    const open = add(tolerance, multiply(decimal(precision), HALF));
    return stated.some((each) => compare(absolute(subtract(each, decimal(value))), open) <= 0);
  });
}

/**
 * A correction that names what it corrects closes that and the sums it moves: figures of the families it names where it
 * names no amount, else those whose amounts it names and those off by the same. What else changed, changed silently.
 */
function saidCorrections(corrections: readonly Correction[], { differences, oneSided }: Cluster): Closing[] {
  const isAbout = ({ remark }: Correction, fact: Fact): boolean =>
    remark.about?.some((family) => family === familyOf(fact)) ?? false;
  const whole = corrections.filter(({ remark }) => remark.amounts.length === 0);
  const named = differences.filter((one) => corrections.some((each) => namesAmount(each, one)));
  const moved = named.map((one) => ({ value: absolute(gapOf(one)), half: one.tolerance }));
  const isSaid = (one: Difference): boolean =>
    whole.some((each) => isAbout(each, one.facts[0])) ||
    named.includes(one) ||
    covering(gapOf(one), one.tolerance, moved) !== null;
  const said =
    differences.every(isSaid) && oneSided.every(({ fact }) => whole.some((each) => isAbout(each, fact)));
  if (!said) return [];
  const says = explanationOf("corrected")?.says as Words;
  return corrections
    .slice(0, 1)
    .map(({ remark, document }) => closingOf(says, "", document.file, { ...remark, fact_id: null }));
}

/**
 * The printed explanations that close a cluster: of its largest difference to the last digit, the others being parts of
 * it or covered themselves; of editions, that the later one says it corrects, all of it or what it names; of subjects,
 * that they were rearranged.
 */
export function closeCluster(rule: AcrossRuleStatement, comparison: Comparison, cluster: Cluster): Closing[] {
  if (rule.id === "editions") {
    const specific = correctionsOf(comparison.later);
    const said =
      specific.length > 0
        ? saidCorrections(specific, cluster)
        : [...saidEdition(comparison), ...saidOf("corrected", [comparison.later])];
    if (said.length > 0) return said.slice(0, 1);
  }
  const { differences } = cluster;
  const [largest] = differences;
  if (!largest || cluster.oneSided.length > 0) return [];
  if (rule.explainedBy.includes("reclassified") && cancelsOut(differences)) {
    const said = saidOf("reclassified", [comparison.later, ...comparison.others]);
    if (said.length > 0) return said.slice(0, 1);
  }
  if (largest.facts[0].unit !== "元") return [];
  const candidates = distinct([
    ...saidCandidates(rule, comparison),
    ...printedCandidates(comparison.accounting ?? []),
  ]);
  const found = covering(gapOf(largest), largest.tolerance, candidates);
  return found ? found.map(({ closing }) => closing) : [];
}
