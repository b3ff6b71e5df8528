import type { IcicleCell, IcicleData } from "@/lib/charts/icicle";
import type { SubjectRow } from "./queries";

/** A part of the whole that rounding in print explains. */
const ROUNDING = 0.001;

/** Digits of a class, a section and an item. */
const LENGTHS = [3, 5, 7] as const;

interface Spent extends SubjectRow {
  readonly amount: number;
}

export interface OnWhat {
  readonly year: number;
  readonly data: IcicleData;
  /** Classes, the largest first, with their share of all, or of what is listed where all is not known. */
  readonly classes: readonly { readonly name: string; readonly share: number }[];
  /** What the classes add up to, in 元. */
  readonly listed: number;
  /** The part of all expenditure that the classes make up; null where all is not known, or less than they are. */
  readonly covered: number | null;
}

interface Words {
  /** What a subject is called. */
  readonly name: (subject: string) => string;
  readonly levels: readonly string[];
  readonly write: (value: string) => string;
  /** An amount against the budget of the same subject. */
  readonly against: (value: string, budget: string) => string;
}

/**
 * Expenditure of a year by class, section and item, each within the one it belongs to, and the classes within all that
 * was spent. Where the parts printed do not make up their whole, the rest stays blank. Amounts that are not positive
 * cannot be drawn and are left out.
 */
export function modelOnWhat(
  rows: readonly SubjectRow[],
  year: number,
  words: Words,
  spentInAll: number | null,
): OnWhat | null {
  const spent = rows
    .filter((row) => row.fiscal_year === year && Number(row.value) > 0)
    .map((row): Spent => ({ ...row, amount: Number(row.value) }));
  const nameOf = (one: Spent): string =>
    one.subject_name === null ? one.subject_code : words.name(one.subject_name);
  const cells: IcicleCell[] = [];
  const place = (parent: string, depth: number, from: number): void => {
    let at = from;
    for (const one of childrenOf(spent, parent, depth)) {
      const name = nameOf(one);
      const amount = words.write(one.value ?? "");
      const budget = one.budget === null ? null : words.against(one.value ?? "", one.budget);
      cells.push({
        key: one.subject_code,
        depth,
        from: at,
        to: at + one.amount,
        name,
        code: one.subject_code,
        amount: budget === null ? amount : `${amount} · ${budget}`,
        label: [name, amount, budget].filter(Boolean).join(" "),
        facts: [one.fact_id, one.budget_fact].filter(Boolean).join(" "),
        card: { title: name, value: amount, year, ...(budget === null ? {} : { notes: [budget] }) },
        status: one.status,
        derived: one.origin === "derived",
      });
      if (depth + 1 < LENGTHS.length) place(one.subject_code, depth + 1, at);
      at += one.amount;
    }
  };
  place("", 0, 0);
  const classes = childrenOf(spent, "", 0);
  const listed = classes.reduce((sum, one) => sum + one.amount, 0);
  if (listed === 0) return null;
  // Classes of several funds can add up to more than a total of one; what rounding adds is no such case.
  const isWithin = spentInAll !== null && listed <= spentInAll * (1 + ROUNDING);
  const total = isWithin ? Math.max(listed, spentInAll) : listed;
  const depths = Math.max(...cells.map((cell) => cell.depth)) + 1;
  return {
    year,
    data: { cells, total, levels: words.levels.slice(0, depths) },
    classes: classes.map((one) => ({
      name: nameOf(one),
      share: one.amount / total,
    })),
    listed,
    covered: isWithin ? listed / total : null,
  };
}

/** The subjects one level below a code, the largest first. */
function childrenOf(spent: readonly Spent[], parent: string, depth: number): Spent[] {
  return spent
    .filter(({ subject_code: code }) => code.length === LENGTHS[depth] && code.startsWith(parent))
    .sort((a, b) => b.amount - a.amount || (a.subject_code < b.subject_code ? -1 : 1));
}
