import { REASONS_ZH } from "@/lib/disclosure/reasons";
import { typeName } from "@/lib/i18n/bureau-types";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import type { DisclosureState } from "@/lib/records/closed-lists";
import { REQUIREMENT_KINDS, TABLES } from "@/lib/records/closed-lists";
import { groupBy } from "@/lib/records/group";
import { inLatin } from "../foundation/naming/in-latin";
import { RANKED, type ReasonRow, type RegisterKind, type RegisterRow, type RequirementRow } from "./queries";

/** The states a supervisor writes about. */
export const LACKING: ReadonlySet<DisclosureState> = new Set([
  "absent",
  "empty_unexplained",
  "coarse",
] as const);
const SHOWN: ReadonlySet<DisclosureState> = new Set(["present", "present_zero"] as const);

/** The requirements of a kind, grouped as they are shown: tables first, then detail, counts, words. */
export function requirementsOf(all: readonly RequirementRow[], kind: RegisterKind): RequirementRow[] {
  const own = all.filter((one) => one.document_kind === kind);
  // Forms in the order they are printed, all else as it is listed.
  const place = ({ form }: RequirementRow): number => TABLES.findIndex((table) => table === form);
  return REQUIREMENT_KINDS.flatMap((group) =>
    own.filter((one) => one.kind === group).toSorted((a, b) => place(a) - place(b)),
  );
}

type States = readonly (DisclosureState | null)[];

/** A page asks for the states of thousands of rows many times over: each row's are read once. */
const read = new WeakMap<RegisterRow, States>();

/** The state of each requirement, in their order; null where the disclosure was not held against it. */
export function statesOf(row: RegisterRow, requirements: readonly RequirementRow[]): States {
  const known = read.get(row);
  if (known?.length === requirements.length) return known;
  const ranks = row as unknown as Readonly<Record<string, number | null>>;
  const states = requirements.map((_, i) => {
    const rank = ranks[`r${i}`];
    return rank === null || rank === undefined ? null : (RANKED[Number(rank)] ?? null);
  });
  read.set(row, states);
  return states;
}

/** Counts over some cells. Shares are of what is asked for and can be told. */
export interface Tally {
  readonly asked: number;
  readonly shown: number;
  readonly coarse: number;
  readonly missing: number;
  readonly untold: number;
}

export function tallyOf(states: States): Tally {
  const tally = emptyTally();
  for (const state of states) count(tally, state);
  return tally;
}

type Counting = { -readonly [Part in keyof Tally]: number };

const emptyTally = (): Counting => ({ asked: 0, shown: 0, coarse: 0, missing: 0, untold: 0 });

function count(tally: Counting, state: DisclosureState | null): void {
  if (state === null || state === "not_applicable") return;
  if (state === "not_checkable") tally.untold += 1;
  else {
    tally.asked += 1;
    if (SHOWN.has(state)) tally.shown += 1;
    else if (state === "coarse") tally.coarse += 1;
    else tally.missing += 1;
  }
}

export interface RequirementShare extends Tally {
  readonly requirement: RequirementRow;
}

export function sharesOf(
  rows: readonly RegisterRow[],
  requirements: readonly RequirementRow[],
): RequirementShare[] {
  const states = rows.map((row) => statesOf(row, requirements));
  return requirements.map((requirement, i) => {
    const tally = emptyTally();
    for (const each of states) count(tally, each[i] ?? null);
    return { requirement, ...tally };
  });
}

export const GROUPINGS = ["year", "place", "type"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface GroupShare extends Tally {
  readonly name: string;
  readonly disclosures: number;
  /** Disclosures of which nothing that can be told is missing. */
  readonly complete: number;
}

const NAME_OF: Readonly<Record<Grouping, (row: RegisterRow, locale: Locale) => string>> = {
  year: (row) => (row.fiscal_year === null ? "—" : String(row.fiscal_year)),
  place: (row, locale) => (row.region === null ? "—" : inLatin(row.latin, row.region, locale)),
  type: (row, locale) => (row.bureau_type === null ? "—" : typeName(row.bureau_type, locale)),
};

/** The department of a disclosure, in English with its place and kind before its name. */
export const departmentOf = (row: RegisterRow, locale: Locale): string =>
  inLatin(row.latin, row.bureau, locale, row.bureau_type);

export function groupsOf(
  rows: readonly RegisterRow[],
  requirements: readonly RequirementRow[],
  by: Grouping,
  locale: Locale,
): GroupShare[] {
  const { compare } = new Intl.Collator("zh-Hans-CN");
  return [...groupBy(rows, (row) => NAME_OF[by](row, locale))]
    .map(([name, group]) => {
      const tally = emptyTally();
      for (const row of group) for (const state of statesOf(row, requirements)) count(tally, state);
      const complete = group.filter((row) => lacksOf(row, requirements) === 0).length;
      return { name, disclosures: group.length, complete, ...tally };
    })
    .sort((a, b) => compare(a.name, b.name));
}

export function lacksOf(row: RegisterRow, requirements: readonly RequirementRow[]): number {
  let lacks = 0;
  for (const state of statesOf(row, requirements)) if (state !== null && LACKING.has(state)) lacks++;
  return lacks;
}

export const titleOf = (requirement: RequirementRow, locale: Locale): string =>
  locale === "zh" ? requirement.title_zh : requirement.title_en;

export const reasonWords = (reason: string, locale: Locale): string =>
  locale === "zh" ? (REASONS_ZH[reason] ?? reason) : reason;

/** One thing to ask a department for. */
export interface AskedItem {
  readonly requirement: RequirementRow;
  readonly state: DisclosureState;
  readonly reason: string;
}

/** What is missing of a disclosure, with the reason of the file that comes closest. */
export function askedOf(
  row: RegisterRow,
  requirements: readonly RequirementRow[],
  reasons: readonly ReasonRow[],
): AskedItem[] {
  const states = statesOf(row, requirements);
  return requirements.flatMap((requirement, i) => {
    const state = states[i] ?? null;
    if (state === null || !LACKING.has(state)) return [];
    const found = reasons.find(
      (one) => one.requirement_id === requirement.requirement_id && one.state === state,
    );
    return [{ requirement, state, reason: found?.reason ?? "" }];
  });
}

/** A letter that can be sent as it is. */
export function letterOf(
  row: RegisterRow,
  kind: RegisterKind,
  items: readonly AskedItem[],
  files: readonly string[],
  t: Text,
  locale: Locale,
): string {
  const open = t("disclosure.letterOpen", {
    year: row.fiscal_year ?? "",
    kind: t(`disclosure.kind.${kind}`),
    files: files.join(locale === "zh" ? "、" : ", "),
    n: items.length,
  });
  const lines = items.map(({ requirement, state, reason }, i) =>
    t("disclosure.letterItem", {
      i: i + 1,
      title: titleOf(requirement, locale),
      state: t(`disclosure.state.${state}`),
      reason: reasonWords(reason, locale),
      basis: requirement.basis,
    }),
  );
  const salutation = locale === "zh" ? `${row.bureau}：` : `To ${row.bureau}:`;
  return [salutation, "", open, "", ...lines, "", t("disclosure.letterEnd")].join("\n");
}
