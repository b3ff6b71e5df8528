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

/** State of a requirement by its column; null where the disclosure was not held against it. */
export function stateAt(row: RegisterRow, column: number): DisclosureState | null {
  const rank = (row as unknown as Record<string, number | null>)[`r${column}`];
  return rank === null || rank === undefined ? null : (RANKED[Number(rank)] ?? null);
}

/** Counts over some cells. Shares are of what is asked for and can be told. */
export interface Tally {
  readonly asked: number;
  readonly shown: number;
  readonly coarse: number;
  readonly missing: number;
  readonly untold: number;
}

export function tallyOf(states: Iterable<DisclosureState | null>): Tally {
  const tally = { asked: 0, shown: 0, coarse: 0, missing: 0, untold: 0 };
  for (const state of states) {
    if (state === null || state === "not_applicable") continue;
    if (state === "not_checkable") tally.untold += 1;
    else {
      tally.asked += 1;
      if (SHOWN.has(state)) tally.shown += 1;
      else if (state === "coarse") tally.coarse += 1;
      else tally.missing += 1;
    }
  }
  return tally;
}

export const statesOf = (
  row: RegisterRow,
  requirements: readonly RequirementRow[],
): (DisclosureState | null)[] => requirements.map((_, i) => stateAt(row, i));

export interface RequirementShare extends Tally {
  readonly requirement: RequirementRow;
}

export const sharesOf = (
  rows: readonly RegisterRow[],
  requirements: readonly RequirementRow[],
): RequirementShare[] =>
  requirements.map((requirement, i) => ({ requirement, ...tallyOf(rows.map((row) => stateAt(row, i))) }));

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
  return [...groupBy(rows, (row) => NAME_OF[by](row, locale))]
    .map(([name, group]) => ({
      name,
      disclosures: group.length,
      complete: group.filter((row) => lacksOf(row, requirements) === 0).length,
      ...tallyOf(group.flatMap((row) => statesOf(row, requirements))),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "zh-Hans-CN"));
}

export const lacksOf = (row: RegisterRow, requirements: readonly RequirementRow[]): number =>
  statesOf(row, requirements).filter((state) => state !== null && LACKING.has(state)).length;

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
  return requirements.flatMap((requirement, i) => {
    const state = stateAt(row, i);
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
