/** whole = Σ plus − Σ minus among the columns of a row, by column id; a blank counts as nothing. */
export interface ColumnIdentity {
  readonly whole: string;
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  /** The parts the form has need not be all: holds as well for a shorter column sequence. */
  readonly open?: true;
  /** The parts are some of the whole: they are at most as much. */
  readonly within?: true;
}

const INCOME: readonly ColumnIdentity[] = [
  {
    whole: "total",
    plus: ["fiscal", "superior", "undertaking", "operating", "affiliate", "other"],
    open: true,
  },
  { whole: "undertaking", plus: ["education_fee"], within: true },
];

const EXPENDITURE: readonly ColumnIdentity[] = [
  { whole: "total", plus: ["basic", "project", "remitted", "operating", "affiliate"], open: true },
  { whole: "basic", plus: ["personnel", "public"] },
];

const FLOW: readonly ColumnIdentity[] = [
  { whole: "total", plus: ["basic", "project"] },
  { whole: "basic", plus: ["personnel", "public"] },
  { whole: "opening", plus: ["opening_basic", "opening_project"] },
  { whole: "opening", plus: ["opening_carry", "opening_surplus"] },
  { whole: "revenue", plus: ["revenue_basic", "revenue_project"] },
  { whole: "closing", plus: ["closing_basic", "closing_project"] },
  { whole: "closing", plus: ["closing_carry", "closing_surplus"] },
  { whole: "closing_project", plus: ["closing_project_carry", "closing_project_surplus"] },
  { whole: "closing", plus: ["opening", "revenue"], minus: ["total"] },
];

const BY_TABLE: Readonly<Record<string, readonly ColumnIdentity[]>> = {
  income: INCOME,
  expenditure: EXPENDITURE,
  general_budget_expenditure: FLOW,
  gov_fund: FLOW,
  state_capital: FLOW,
};

/** The identities of a table's rows that its column sequence allows. */
export function identitiesOf(table: string, columns: readonly string[]): ColumnIdentity[] {
  const has = (id: string): boolean => columns.includes(id);
  return (BY_TABLE[table] ?? []).flatMap((identity) => {
    const plus = identity.plus.filter(has);
    const minus = (identity.minus ?? []).filter(has);
    const whole = plus.length === identity.plus.length && minus.length === (identity.minus?.length ?? 0);
    const applies = has(identity.whole) && (identity.open ? plus.length > 1 : whole);
    return applies ? [{ ...identity, plus, minus }] : [];
  });
}

/** Positions of an identity's columns, for rows of exact values in one small unit. */
export interface PlacedIdentity {
  readonly whole: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly within: boolean;
}

export function placeIdentities(
  identities: readonly ColumnIdentity[],
  columns: readonly string[],
): PlacedIdentity[] {
  const at = (id: string): number => columns.indexOf(id);
  return identities.map((identity) => ({
    whole: at(identity.whole),
    plus: identity.plus.map(at),
    minus: (identity.minus ?? []).map(at),
    within: identity.within ?? false,
  }));
}

/** Whether a row of values (null where blank) satisfies an identity up to the rounding of its parts. */
export function holds(identity: PlacedIdentity, values: readonly (number | null)[]): boolean {
  const value = (i: number): number => values[i] ?? 0;
  const sum =
    identity.plus.reduce((total, i) => total + value(i), 0) -
    identity.minus.reduce((total, i) => total + value(i), 0);
  if (identity.within) return sum <= value(identity.whole);
  const parts = [...identity.plus, ...identity.minus].filter((i) => value(i) !== 0);
  return Math.abs(value(identity.whole) - sum) <= tolerance(parts.length);
}

/** A sum of k rounded parts against a rounded total, in units of the last digit (methods F9). */
export function tolerance(parts: number): number {
  return parts < 2 ? 0 : Math.floor((parts + 1) / 2);
}
