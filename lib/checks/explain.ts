import { absolute, add, compare, type Decimal, isZero, negate, ZERO } from "../records/decimal";
import { groupBy } from "../records/group";
import type { Fact } from "../records/schema";
import { amountOf } from "./amount";
import type { Check, Term, Words } from "./rule";
import type { Applied } from "./status";
import { asPrinted, cellOf, inUnit } from "./wording";

/** What can be said about the cause of a contradiction. */
export interface Explanation {
  /** The figure the other identities support. */
  readonly supported: Fact | null;
  /** The one figure whose change would clear the finding, and the value it would need, in its own unit. */
  readonly clearing: { readonly fact: Fact; readonly value: Decimal } | null;
  readonly words: Words | null;
}

interface Change {
  readonly fact: Fact;
  readonly value: Decimal;
  /** Contradictions that would vanish. */
  readonly cleared: number;
}

/** Looks for the single figure whose change clears a contradiction and breaks nothing that holds. */
export class Explainer {
  private byFact: ReadonlyMap<string, readonly Share[]> | null = null;
  private readonly residuals = new Map<Check, Decimal>();

  constructor(private readonly applied: readonly Applied[]) {}

  /** Checks a figure is a term of. */
  private sharesOf({ fact_id }: Fact): readonly Share[] {
    this.byFact ??= sharesByFact(this.applied);
    return this.byFact.get(fact_id) ?? [];
  }

  /** What a check's terms add up to, found once. */
  private residual(check: Check): Decimal {
    const known = this.residuals.get(check);
    if (known) return known;
    const residual = residualOf(check.terms ?? []);
    this.residuals.set(check, residual);
    return residual;
  }

  explain(check: Check): Explanation {
    const change = this.bestChange(check);
    const supported = this.supported(check, change);
    const words = [check.note, supported && this.support(supported), change && clearing(change)].filter(
      (w) => w != null,
    );
    return {
      supported,
      clearing: change,
      words:
        words.length === 0
          ? null
          : { zh: words.map((w) => w.zh).join(""), en: words.map((w) => w.en).join(" ") },
    };
  }

  private bestChange(check: Check): Change | null {
    if (!check.terms) return null;
    const residual = this.residual(check);
    const changes = check.terms
      .flatMap((term) => this.changeOf(term, residual) ?? [])
      .sort((a, b) => b.cleared - a.cleared);
    const [best, second] = changes;
    return best && (!second || second.cleared < best.cleared) ? best : null;
  }

  /** Null where something that holds would break. */
  private changeOf({ fact, sign }: Term, residual: Decimal): Change | null {
    const shares = this.sharesOf(fact);
    if (shares.length > MOST_SHARES) return null;
    const by = sign === 1 ? negate(residual) : residual;
    let cleared = 0;
    for (const { check, times } of shares) {
      let changed = this.residual(check);
      for (let i = 0; i < Math.abs(times); i++) changed = add(changed, times > 0 ? by : negate(by));
      const holds = compare(absolute(changed), check.tolerance ?? ZERO) <= 0;
      if (!holds && check.verdict !== "different") return null;
      if (holds && check.verdict === "different") cleared += 1;
    }
    return { fact, value: add(amountOf(fact)?.value ?? ZERO, by), cleared };
  }

  /** Of two statements of one thing, the one that other identities agree with while the other stands alone. */
  private supported(check: Check, change: Change | null): Fact | null {
    if (!change || check.terms?.length !== 2) return null;
    const other = check.terms.find(({ fact }) => fact !== change.fact)?.fact ?? null;
    return other && this.agreeing(other) > 0 ? other : null;
  }

  private agreeing(fact: Fact): number {
    const amount = amountOf(fact);
    if (!amount || isZero(amount.value)) return 0;
    return this.sharesOf(fact).filter(({ check }) => check.verdict !== "different").length;
  }

  private support(fact: Fact): Words {
    const printed = asPrinted(fact);
    const place = cellOf(fact);
    const n = this.agreeing(fact);
    return {
      zh: `另有${n}项核对支持${place.zh}的${printed.zh}。`,
      en: `${n} other check${n === 1 ? "" : "s"} support${n === 1 ? "s" : ""} ${printed.en} of ${place.en}.`,
    };
  }
}

/** A figure held against more others is the whole of a heap of accounts: no one change of it is looked for. */
const MOST_SHARES = 200;

/** A check a figure is a term of, and how often, with its sign. */
interface Share {
  readonly check: Check;
  readonly times: number;
}

const isBroken = ({ check }: Share): boolean => check.verdict === "different";

/** Every figure's shares, by its id. */
function sharesByFact(applied: readonly Applied[]): ReadonlyMap<string, readonly Share[]> {
  const pairs = applied.flatMap(({ check }) =>
    (check.terms ?? []).map(({ fact, sign }) => ({ id: fact.fact_id, check, sign })),
  );
  return new Map([...groupBy(pairs, ({ id }) => id)].map(([id, group]) => [id, sharesOf(group)]));
}

/** What holds comes first: it is the first to break, and ends the search. */
function sharesOf(pairs: readonly { readonly check: Check; readonly sign: Term["sign"] }[]): Share[] {
  const times = new Map<Check, number>();
  for (const { check, sign } of pairs) times.set(check, (times.get(check) ?? 0) + sign);
  return [...times]
    .map(([check, count]) => ({ check, times: count }))
    .toSorted((a, b) => Number(isBroken(a)) - Number(isBroken(b)));
}

/** Signed sum of the terms. */
function residualOf(terms: readonly Term[]): Decimal {
  let total = ZERO;
  for (const { fact, sign } of terms) {
    const own = amountOf(fact)?.value ?? ZERO;
    total = add(total, sign === 1 ? own : negate(own));
  }
  return total;
}

function clearing({ fact, value, cleared }: Change): Words {
  const place = cellOf(fact);
  const figure = inUnit(value, fact.printed_unit ?? fact.unit);
  const others = cleared - 1;
  return {
    zh: `若${place.zh}为${figure.zh}，本条${others > 0 ? `与另外${others}条矛盾` : "矛盾"}消失。`,
    en: `With ${figure.en} for ${place.en} this contradiction${others > 0 ? ` and ${others} other${others === 1 ? "" : "s"}` : ""} would vanish.`,
  };
}
