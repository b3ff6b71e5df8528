import { PLAIN_LAYOUT } from "../layout";
import type { Accounts, Fen, ThreePublic } from "../model";
import { spentOf, sum } from "../model";
import { renderProse } from "../narrative/render-prose";
import type { StyleName } from "../narrative/styles";
import { renderTables } from "../render";
import type { PlacedFigure } from "../table";
import { TextWriter } from "../text-writer";
import { renderEvaluation } from "./evaluation";

/** A whole disclosure in which every identity holds, tables, text and self-evaluation. */
export interface SoundDocument {
  readonly accounts: Accounts;
  readonly text: string;
  readonly figures: readonly PlacedFigure[];
}

/** What the narrative adds to each item's expenditure for its initial budget, where it states one. */
const ABOVE = 1_000_000n;
const ABOVE_BY_STYLE: Readonly<Partial<Record<StyleName, bigint>>> = {
  central: 2_000_000n,
  shanghai: 3_000_000n,
  shaanxi: 100_000n,
};

const more = ({ abroad, purchase, operation, reception }: ThreePublic): ThreePublic => ({
  abroad: abroad + ABOVE,
  purchase: purchase + ABOVE,
  operation: operation + ABOVE,
  reception: reception + ABOVE,
});

/** A previous year between half and twice this one's, so that its change is one a document would print. */
const before = (drawn: Fen, now: Fen): Fen => now / 2n + 1n + (drawn % ((now * 3n) / 2n + 1n));

/** The accounts with budgets that fit what the text says of them. */
function withBudgets(accounts: Accounts, style: StyleName): Accounts {
  const above = ABOVE_BY_STYLE[style] ?? ABOVE;
  const general = accounts.items.filter((item) => item.fund === "general");
  return {
    ...accounts,
    prior: {
      revenue: before(accounts.prior.revenue, sum(accounts.items.map((item) => item.revenue))),
      expenditure: before(accounts.prior.expenditure, sum(accounts.items.map(spentOf))),
      grand: before(accounts.prior.grand, sum(accounts.items.map((item) => item.revenue + item.opening))),
      general: before(accounts.prior.general, sum(general.map(spentOf))),
    },
    threePublicBudget: more(accounts.threePublicActual),
    initialBudget: sum(general.map((item) => spentOf(item) + above)),
  };
}

const MONEY = { ...PLAIN_LAYOUT.money, blank: "0.00" as const };

export function soundDocument(drawn: Accounts, style: StyleName, lost: number): SoundDocument {
  const accounts = withBudgets(drawn, style);
  const writer = new TextWriter();
  renderTables(writer, accounts, { ...PLAIN_LAYOUT, money: MONEY });
  const threePublicBudget = "budget_adjusted";
  renderProse(writer, accounts, {
    style,
    money: MONEY,
    gaps: true,
    width: 0,
    spaced: false,
    threePublicBudget,
  });
  renderEvaluation(writer, accounts, lost);
  return { accounts, text: writer.text, figures: writer.figures };
}
