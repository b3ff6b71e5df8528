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

/** What is spent in a year of balances: every block of the table, and what is left at its end. */
export const FLOW_IDENTITIES: readonly ColumnIdentity[] = [
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
