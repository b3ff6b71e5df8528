import fc from "fast-check";
import {
  type AccountsContent,
  accountsContent,
  plainLayouts as plainContent,
} from "../../../tests/documents/support/accounts-blocks";
import { writeDocx } from "../../../tests/documents/support/write-docx";
import { writeHtml } from "../../../tests/documents/support/write-html";
import { writeWorkbook } from "../../../tests/documents/support/write-workbook";
import { accounts } from "../../../tests/support/accounts/arbitrary";
import { mismatch } from "../../../tests/support/accounts/compare-extraction";
import type { Layout, RowForm } from "../../../tests/support/accounts/layout";
import { layouts } from "../../../tests/support/accounts/layout-arbitrary";
import {
  MUTATIONS,
  type Mutation,
  mutate,
  mutateTables,
  TABLE_FAULTS,
} from "../../../tests/support/accounts/mutate";
import { renderAccounts } from "../../../tests/support/accounts/render";
import type { Expected, PlacedFigure, PrintedTable } from "../../../tests/support/accounts/table";
import { extractModel } from "../../extract/extract";
import type { Extraction } from "../../extract/types";
import type { Fact } from "../../records/schema";
import { loadPackageReference } from "../../reference/node-package";
import { paths } from "../paths";
import { readAnyDocument } from "../read-document";
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

const FORMATS: Readonly<Record<string, (content: AccountsContent) => Uint8Array>> = {
  html: (content) => new TextEncoder().encode(writeHtml(content)),
  docx: writeDocx,
  xlsx: (content) => writeWorkbook(content, "xlsx"),
};
const FORMAT_DOCUMENTS = 30;
const EACH = 2;
const SEED = 20261122;

interface Tally {
  flagged: number;
  faithful: number;
  silent: number;
}

/** Tallies by fault and by the form a document is printed in. */
interface Tallies {
  readonly byMutation: ReadonlyMap<string, Tally>;
  readonly byForm: ReadonlyMap<string, Tally>;
}

const noTally = (): Tally => ({ flagged: 0, faithful: 0, silent: 0 });

/** One fault at a time in valid accounts: flagged, recorded as printed, or wrong and unmarked. */
export async function measureMutations(): Promise<Measurement[]> {
  const reference = await loadPackageReference(paths.data);
  const read = async (bytes: Uint8Array): Promise<Extraction> =>
    extractModel({ file: "mutant", bytes }, await readAnyDocument(bytes), reference);
  const forms = [...DOCUMENTS.map(([form]) => form), ...Object.keys(FORMATS)];
  const tallies: Tallies = {
    byMutation: new Map(MUTATIONS.map((mutation) => [mutation, noTally()])),
    byForm: new Map(forms.map((form) => [form, noTally()])),
  };
  for (const [form, numRuns] of DOCUMENTS) await measureText(form, numRuns, read, tallies);
  for (const format of Object.keys(FORMATS)) await measureFormat(format, read, tallies);
  const { byMutation, byForm } = tallies;
  return [...report(byMutation, "mutants"), ...report(byForm, "mutants printed as").slice(0, -1)];
}

type Read = (bytes: Uint8Array) => Promise<Extraction>;

async function measureText(form: RowForm, numRuns: number, read: Read, tallies: Tallies): Promise<void> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const samples = fc.sample(fc.tuple(accounts, plainLayouts(form)), { numRuns, seed: SEED });
  for (const [i, [made, layout]] of samples.entries()) {
    const valid = await read(bytes(renderAccounts(made, layout).text));
    for (const [mutation, pick] of picks(MUTATIONS, i)) {
      const mutant = mutate(made, layout, mutation, pick);
      if (!mutant) continue;
      const found = outcome(valid, await read(bytes(mutant.text)), placedRight(mutant.figures));
      count(tallies, mutation, form, found);
    }
  }
}

async function measureFormat(format: string, read: Read, tallies: Tallies): Promise<void> {
  const write = FORMATS[format];
  if (!write) return;
  const samples = fc.sample(fc.tuple(accounts, plainContent.map(plainMoney)), {
    numRuns: FORMAT_DOCUMENTS,
    seed: SEED,
  });
  for (const [i, [made, layout]] of samples.entries()) {
    const valid = await read(write(accountsContent(made, layout)));
    for (const [mutation, pick] of picks(TABLE_FAULTS, i)) {
      const tables = mutateTables(made, layout, mutation, pick);
      if (!tables) continue;
      const mutant = await read(write(accountsContent(made, layout, tables)));
      count(tallies, mutation, format, outcome(valid, mutant, alteredIn(tables)));
    }
  }
}

function picks<Fault extends Mutation>(faults: readonly Fault[], document: number): [Fault, number][] {
  return faults.flatMap((fault) =>
    Array.from({ length: EACH }, (_, n): [Fault, number] => [fault, document * 31 + n * 17]),
  );
}

function count({ byMutation, byForm }: Tallies, mutation: string, form: string, found: keyof Tally): void {
  for (const tally of [byMutation.get(mutation), byForm.get(form)]) if (tally) tally[found]++;
}

const plainMoney = (layout: Layout): Layout => ({
  ...layout,
  money: { ...layout.money, decimals: 2, fullWidth: false, separator: "" },
});

const plainLayouts = (form: RowForm) => layouts(form).map(plainMoney);

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

/** Whether a record says what is printed at its place: an altered figure as printed, any other as it should be. */
function placedRight(figures: readonly PlacedFigure[]): (fact: Fact) => boolean {
  const byChar = new Map(figures.map((figure) => [figure.char, figure]));
  return (fact) => {
    const figure = byChar.get(fact.char ?? -1);
    if (!figure) return false;
    return figure.altered ? fact.printed === figure.printed : mismatch(fact, figure) === null;
  };
}

/** The same where a format keeps no places: the altered figures are told by what they say. */
function alteredIn(tables: readonly PrintedTable[]): (fact: Fact) => boolean {
  const altered = tables.flatMap(({ body }) =>
    body.flat().flatMap(({ text, expected }) => (expected?.altered ? [{ text, expected }] : [])),
  );
  return (fact) =>
    altered.some(({ text, expected }) => fact.printed === text.trim() && isAbout(fact, expected));
}

function isAbout(fact: Fact, { measure, phase, subject }: Expected): boolean {
  return (
    fact.measure === measure &&
    fact.phase === phase &&
    (subject === undefined || fact.subject_code === subject)
  );
}

function outcome(valid: Extraction, read: Extraction, isRight: (fact: Fact) => boolean): keyof Tally {
  if (flags(read) > flags(valid)) return "flagged";
  const before = new Set(valid.facts.map(said));
  const wrong = read.facts.filter(
    (fact) => fact.origin === "printed" && !isDoubted(fact) && !before.has(said(fact)) && !isRight(fact),
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
