import fc from "fast-check";
import { FUND_CODES, PERSONNEL_CODES, PLACES, RUNNING_CODES, SUBJECT_NAMES } from "./catalogue";
import type { Accounts, EconomicAmount, Fen, ItemFlow, ItemFund, ThreePublic } from "./model";
import { sum } from "./model";

/** A positive amount between 0.01 and 20,000,000 元; seldom round. */
const amount: fc.Arbitrary<Fen> = fc.bigInt({ min: 1n, max: 2_000_000_000n });
const seldom = (value: fc.Arbitrary<Fen>): fc.Arbitrary<Fen> =>
  fc.oneof({ arbitrary: fc.constant(0n), weight: 2 }, { arbitrary: value, weight: 1 });
const usual = (value: fc.Arbitrary<Fen>): fc.Arbitrary<Fen> =>
  fc.oneof({ arbitrary: fc.constant(0n), weight: 1 }, { arbitrary: value, weight: 4 });

function item(fund: ItemFund, code: string): fc.Arbitrary<ItemFlow> {
  const basic = fund === "general" ? usual(amount) : fc.constant(0n);
  return fc
    .record({
      personnel: basic,
      publicExpenses: basic,
      project: usual(amount),
      opening: seldom(amount),
      left: seldom(amount),
    })
    .map(({ personnel, publicExpenses, project, opening, left }) => {
      const spent = personnel + publicExpenses + project;
      const revenue = spent + left - opening;
      return {
        code,
        name: SUBJECT_NAMES.get(code) ?? code,
        fund,
        opening: revenue < 0n ? 0n : opening,
        revenue: revenue < 0n ? spent + left : revenue,
        personnel,
        publicExpenses,
        project,
      };
    });
}

function itemsOf(
  fund: ItemFund,
  codes: readonly string[],
  min: number,
  max: number,
): fc.Arbitrary<ItemFlow[]> {
  return fc
    .uniqueArray(fc.constantFrom(...codes), { minLength: min, maxLength: Math.min(max, codes.length) })
    .chain((chosen) => fc.tuple(...chosen.sort().map((code) => item(fund, code))));
}

/** Splits a total over some codes, all of it. */
function split(
  total: Fen,
  codes: readonly (readonly [string, string])[],
  shares: readonly number[],
): EconomicAmount[] {
  const weights = codes.map((_, i) => BigInt(shares[i % shares.length] ?? 1));
  const whole = sum(weights) || 1n;
  const parts = weights.map((w) => (total * w) / whole);
  const rest = total - sum(parts);
  return codes.map(([code, name], i) => ({ code, name, amount: (parts[i] as Fen) + (i === 0 ? rest : 0n) }));
}

const threePublic: fc.Arbitrary<ThreePublic> = fc.record({
  abroad: seldom(amount),
  purchase: seldom(amount),
  operation: usual(amount),
  reception: usual(amount),
});

/** Valid accounts: every sum of every table holds exactly. */
export const accounts: fc.Arbitrary<Accounts> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    year: fc.integer({ min: 2018, max: 2025 }),
    general: itemsOf("general", FUND_CODES.general, 2, 6),
    fund: itemsOf("gov_fund", FUND_CODES.gov_fund, 0, 2),
    capital: itemsOf("state_capital", FUND_CODES.state_capital, 0, 1),
    threePublicBudget: threePublic,
    threePublicActual: threePublic,
    shares: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 7 }),
    batches: fc.integer({ min: 1, max: 300 }),
    visitors: fc.integer({ min: 301, max: 3000 }),
    vehicles: fc.integer({ min: 1, max: 30 }),
    prior: fc.record({ revenue: amount, expenditure: amount, grand: amount, general: amount }),
    initialBudget: amount,
  })
  .map(({ place, general, fund, capital, shares, ...rest }) => {
    const [regionCode, region, bureau] = place;
    return {
      ...rest,
      regionCode,
      region,
      bureau,
      items: [...general, ...fund, ...capital],
      personnel: split(sum(general.map((g) => g.personnel)), PERSONNEL_CODES, shares),
      running: split(sum(general.map((g) => g.publicExpenses)), RUNNING_CODES, shares),
    };
  });
