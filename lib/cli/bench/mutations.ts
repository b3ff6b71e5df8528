import fc from "fast-check";
import { accounts } from "../../../tests/support/accounts/arbitrary";
import type { RowForm } from "../../../tests/support/accounts/layout";
import { layouts } from "../../../tests/support/accounts/layout-arbitrary";
import { MUTATIONS, type Mutant, mutate } from "../../../tests/support/accounts/mutate";
import { renderAccounts } from "../../../tests/support/accounts/render";
import { extractDocument } from "../../extract/extract";
import type { Extraction } from "../../extract/types";
import type { Fact } from "../../records/schema";
import { loadPackageReference } from "../../reference/node-package";
import { paths } from "../paths";
import type { Measurement } from "./report";

/** Documents for each row form: tab rows as they always were, fewer for the others. */
const DOCUMENTS: readonly (readonly [form: RowForm, documents: number])[] = [
  ["tabs", 140],
  ["pipes", 40],
  ["cellLinesTab", 40],
  ["cellLinesBare", 40],
  ["spaces", 40],
  ["pages", 40],
  ["words", 40],
  ["filledCells", 40],
];
const EACH = 2;
const SEED = 20261122;

interface Tally {
  flagged: number;
  faithful: number;
  silent: number;
}

const noTally = (): Tally => ({ flagged: 0, faithful: 0, silent: 0 });

/** One fault at a time in valid accounts: flagged, recorded as printed, or wrong and unmarked. */
export async function measureMutations(): Promise<Measurement[]> {
  const reference = await loadPackageReference(paths.data);
  const read = (text: string): Extraction =>
    extractDocument({ file: "mutant.txt", bytes: new TextEncoder().encode(text) }, reference);
  const byMutation = new Map<string, Tally>(MUTATIONS.map((mutation) => [mutation, noTally()]));
  const byForm = new Map<string, Tally>(DOCUMENTS.map(([form]) => [form, noTally()]));
  for (const [form, numRuns] of DOCUMENTS) {
    const samples = fc.sample(fc.tuple(accounts, plainLayouts(form)), { numRuns, seed: SEED });
    for (const [i, [made, layout]] of samples.entries()) {
      const valid = read(renderAccounts(made, layout).text);
      for (const mutation of MUTATIONS) {
        for (let n = 0; n < EACH; n++) {
          const mutant = mutate(made, layout, mutation, i * 31 + n * 17);
          if (!mutant) continue;
          const found = outcome(valid, read(mutant.text), mutant);
          for (const tally of [byMutation.get(mutation), byForm.get(form)]) if (tally) tally[found]++;
        }
      }
    }
  }
  return [...report(byMutation, "mutants"), ...report(byForm, "mutants printed as").slice(0, -1)];
}

const plainLayouts = (form: RowForm) =>
  layouts(form).map((layout) => ({
    ...layout,
    money: { ...layout.money, decimals: 2, fullWidth: false, separator: "" as const },
  }));

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
      !(changed && fact.char === changed.char && fact.printed === changed.printed),
  );
  return wrong.every(isOnlyReported) ? "faithful" : "silent";
}

function report(tallies: ReadonlyMap<string, Tally>, heading: string): Measurement[] {
  const all = [...tallies.values()].reduce((sum, t) => sum + t.flagged + t.faithful + t.silent, 0);
  const silent = [...tallies.values()].reduce((sum, t) => sum + t.silent, 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  return [
    ...[...tallies].flatMap(([name, { flagged, faithful, silent: wrong }]): Measurement[] => {
      const count = flagged + faithful + wrong;
      const title = `${heading} ${name} (${count}: ${flagged} flagged, ${faithful} as printed, ${wrong} silent)`;
      return [{ title, value: share(wrong, count), unit: "% silent", aim: 0 }];
    }),
    { title: `${heading}, all ${all}`, value: share(silent, all), unit: "% silent", aim: 0 },
  ];
}
