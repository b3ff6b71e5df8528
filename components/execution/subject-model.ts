import type { Locale } from "@/lib/i18n/locale";
import { subjectName } from "@/lib/i18n/subjects";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import { groupBy } from "@/lib/records/group";
import { agrees, type Budget, matchBudget, type Rate, rateOf } from "./execution-model";

/** Budgets, actual and printed rate of one functional subject (类, 款 or 项) in one unit's accounts of a year. */
export interface SubjectLine {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** Whose it is; any figure of the line tells. */
  readonly who: ItemFact;
  readonly initial: ItemFact | null;
  readonly adjusted: ItemFact | null;
  readonly actual: ItemFact | null;
  readonly printed: ItemFact | null;
  readonly rates: Readonly<Record<Budget, Rate | null>>;
  /** The budget the printed rate is held against: a table with two budgets does not say which it means. */
  readonly against: Budget;
  readonly clash: boolean;
}

/** The total column of a table with 合计, 基本支出 and 项目支出. */
const isTotal = ({ column }: ItemFact): boolean => column === null || !/基本|项目/.test(column);

const isFiscal = ({ fund }: ItemFact): boolean => fund === "general" || fund === null || fund === "all";

/** The accounts before the published budget, general budget before all funds, tables before prose. */
function pick(facts: readonly ItemFact[], measure: string, phase: string): ItemFact | null {
  const rank = (fact: ItemFact): number =>
    (fact.table.startsWith("budget_") ? 4 : 0) +
    (fact.fund === "general" ? 0 : 2) +
    (fact.table === "narrative" ? 1 : 0);
  const fitting = facts.filter(
    (fact) => fact.measure === measure && fact.phase === phase && isTotal(fact) && isFiscal(fact),
  );
  return [...fitting].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** A department's budget has a measure of its own; a government's table has it as a phase of the expenditure. */
const budgetOf = (facts: readonly ItemFact[], phase: "budget_initial" | "budget_adjusted"): ItemFact | null =>
  pick(facts, phase, phase) ?? pick(facts, "function_expenditure", phase);

function lineOf(key: string, own: readonly [ItemFact, ...ItemFact[]], locale: Locale): SubjectLine {
  const [who] = own;
  const code = who.subject_code ?? "";
  const initial = budgetOf(own, "budget_initial");
  const adjusted = budgetOf(own, "budget_adjusted");
  const actual = pick(own, "function_expenditure", "actual");
  const printed = pick(own, "budget_completion_rate", "actual");
  const rates = {
    initial: rateOf(actual, initial),
    adjusted: rateOf(actual, adjusted),
  };
  const against = matchBudget(printed, rates, ["adjusted", "initial"]);
  return {
    key,
    code,
    name: subjectName(own.find((fact) => fact.subject_name !== null)?.subject_name ?? code, locale),
    who,
    initial,
    adjusted,
    actual,
    printed,
    rates,
    against,
    clash: agrees(printed, rates[against]) === false,
  };
}

const hasBudget = ({ initial, adjusted, printed }: SubjectLine): boolean =>
  initial !== null || adjusted !== null || printed !== null;

function linesOf(
  facts: readonly ItemFact[],
  locale: Locale,
  keyOf: (fact: ItemFact) => string,
): SubjectLine[] {
  return [...groupBy(facts, keyOf)].map(([key, own]) => lineOf(key, own, locale)).filter(hasBudget);
}

/** Subjects of one account that state a budget or a rate, in the order of their codes. */
export const modelSubjects = (facts: readonly ItemFact[], locale: Locale): SubjectLine[] =>
  linesOf(facts, locale, ({ subject_code: code }) => code ?? "").sort((a, b) => (a.code < b.code ? -1 : 1));

/** One subject in the accounts of several units and years, the latest first. */
export const modelSubjectYears = (facts: readonly ItemFact[], locale: Locale): SubjectLine[] =>
  linesOf(facts, locale, ({ bureau_id: id, fiscal_year: year }) => `${id}|${year}`).sort(
    (a, b) => b.who.fiscal_year - a.who.fiscal_year || (a.who.bureau_id < b.who.bureau_id ? -1 : 1),
  );

/** Digits of a class, a section and an item. */
const LENGTHS = [3, 5, 7];

/** More subjects than a picture can show: a government's table by 项 has a thousand. */
const MOST_SUBJECTS = 80;

/**
 * Subjects of one level, so that no amount stands twice in the picture: the lowest, or where these are too many the
 * highest there are. The table has them all.
 */
export function leafSubjects(lines: readonly SubjectLine[]): readonly SubjectLine[] {
  const parents = new Set(
    lines.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5)].filter((p) => p !== code)),
  );
  const leaves = lines.filter(({ code }) => !parents.has(code));
  if (leaves.length <= MOST_SUBJECTS) return leaves;
  const shortest = Math.min(...lines.map(({ code }) => code.length));
  return lines.filter(({ code }) => code.length === shortest);
}

/** The subjects directly below a code; none where its accounts go no deeper. */
export function subjectsBelow(lines: readonly SubjectLine[], code: string): readonly SubjectLine[] {
  const below = lines.filter((line) => line.code.startsWith(code) && line.code.length > code.length);
  const next = LENGTHS.find((length) => below.some((line) => line.code.length === length));
  return below.filter((line) => line.code.length === next);
}

/** What the picture shows: the parts of the chosen subject, itself where it has none, else the account's leaves. */
export function shownSubjects(
  lines: readonly SubjectLine[],
  subject: string | undefined,
): readonly SubjectLine[] {
  if (subject === undefined) return leafSubjects(lines);
  const below = subjectsBelow(lines, subject);
  return below.length > 0 ? below : lines;
}

/** The subject most was spent on, of the highest level there is. */
export function largestSubject(lines: readonly SubjectLine[]): string | undefined {
  const shortest = Math.min(...lines.map(({ code }) => code.length));
  const spent = ({ actual }: SubjectLine): number => Number(actual?.value ?? 0);
  return lines
    .filter(({ code }) => code.length === shortest)
    .reduce<SubjectLine | undefined>(
      (most, line) => (most && spent(most) >= spent(line) ? most : line),
      undefined,
    )?.code;
}
