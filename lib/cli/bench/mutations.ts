import fc from "fast-check";
import { accounts } from "../../../tests/support/accounts/arbitrary";
import { layouts } from "../../../tests/support/accounts/layout-arbitrary";
import { MUTATIONS, type Mutant, type Mutation, mutate } from "../../../tests/support/accounts/mutate";
import { renderAccounts } from "../../../tests/support/accounts/render";
import { extractDocument } from "../../extract/extract";
import type { Extraction } from "../../extract/types";
import type { Fact } from "../../records/schema";
import { loadPackageReference } from "../../reference/node-package";
import { paths } from "../paths";
import type { Measurement } from "./report";

const DOCUMENTS = 140;
const EACH = 2;
const SEED = 20261122;

interface Tally {
  flagged: number;
  faithful: number;
  silent: number;
}

/** One fault at a time in valid accounts: flagged, recorded as printed, or wrong and unmarked. */
export async function measureMutations(): Promise<Measurement[]> {
  const reference = await loadPackageReference(paths.data);
  const read = (text: string): Extraction =>
    extractDocument({ file: "mutant.txt", bytes: new TextEncoder().encode(text) }, reference);
  const tallies = new Map<Mutation, Tally>(
    MUTATIONS.map((mutation) => [mutation, { flagged: 0, faithful: 0, silent: 0 }]),
  );
  const plain = layouts("tabs").map((layout) => ({
    ...layout,
    money: { ...layout.money, decimals: 2, fullWidth: false, separator: "" as const },
  }));
  for (const [i, [made, layout]] of fc
    .sample(fc.tuple(accounts, plain), { numRuns: DOCUMENTS, seed: SEED })
    .entries()) {
    const document = renderAccounts(made, layout);
    const valid = read(document.text);
    for (const mutation of MUTATIONS) {
      for (let n = 0; n < EACH; n++) {
        const mutant = mutate(document, mutation, i * 31 + n * 17);
        const tally = tallies.get(mutation);
        if (mutant && tally) tally[outcome(valid, read(mutant.text), mutant)]++;
      }
    }
  }
  return report(tallies);
}

const DOUBTED = new Set(["clash", "ambiguous", "undefined"]);
const isDoubted = (fact: Fact): boolean => DOUBTED.has(fact.status ?? "");
const flags = ({ facts, findings }: Extraction): number =>
  facts.filter(isDoubted).length + findings.filter((finding) => finding.severity !== "rounding").length;
const said = (fact: Fact): string =>
  [fact.table, fact.measure, fact.phase, fact.fund, fact.subject_code, fact.item, fact.value].join(" ");

/** What stands in the mutant, with nothing said to confirm it. */
function isOnlyReported(fact: Fact): boolean {
  return fact.status === "reported";
}

function outcome(valid: Extraction, read: Extraction, { changed }: Mutant): keyof Tally {
  if (flags(read) > flags(valid)) return "flagged";
  const before = new Set(valid.facts.map(said));
  const wrong = read.facts.filter(
    (fact) =>
      fact.origin === "printed" &&
      !isDoubted(fact) &&
      !before.has(said(fact)) &&
      !(changed && fact.char === changed.figure.char && fact.printed === changed.printed),
  );
  return wrong.every(isOnlyReported) ? "faithful" : "silent";
}

function report(tallies: ReadonlyMap<Mutation, Tally>): Measurement[] {
  const all = [...tallies.values()].reduce((sum, t) => sum + t.flagged + t.faithful + t.silent, 0);
  const silent = [...tallies.values()].reduce((sum, t) => sum + t.silent, 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  return [
    ...[...tallies].flatMap(([mutation, { flagged, faithful, silent: wrong }]): Measurement[] => {
      const count = flagged + faithful + wrong;
      const title = `mutants, ${mutation} (${count}: ${flagged} flagged, ${faithful} as printed, ${wrong} silent)`;
      return [{ title, value: share(wrong, count), unit: "% silent", aim: 0 }];
    }),
    { title: `mutants, all ${all}`, value: share(silent, all), unit: "% silent", aim: 0 },
  ];
}
