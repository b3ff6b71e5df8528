import { drawSoundDocuments } from "../../../tests/support/accounts/planted/measure";
import { judgePair } from "../../../tests/support/across/judge";
import { makePair, PAIR_KINDS, type Planted } from "../../../tests/support/across/plant";
import { checkBureau } from "../../checks/across/check-bureau";
import type { HeldDocument } from "../../checks/across/disclosure";
import { extractModel } from "../../extract/extract";
import type { Extraction, Reference } from "../../extract/types";
import { loadPackageReference } from "../../reference/node-package";
import { paths } from "../paths";
import { readAnyDocument } from "../read-document";
import type { Measurement } from "./report";

const PAIRS = 2000;
const BUREAUS = 10_000;
const YEARS = 5;
const SEED = 20261201;
const PLANTED: readonly Planted[] = ["fault", "nothing", "explained"];

async function read(file: string, text: string, reference: Reference): Promise<Extraction> {
  const bytes = new TextEncoder().encode(text);
  return extractModel({ file, bytes }, await readAnyDocument(bytes), reference);
}

/** Faults found and leads without ground among made-up pairs of documents, each with one thing planted or nothing. */
async function measurePairs(reference: Reference): Promise<Measurement[]> {
  const count = { fault: 0, explained: 0, nothing: 0 };
  let [found, certain] = [0, 0];
  const alarmed = { fault: 0, explained: 0, nothing: 0 };
  for (let seed = 0; seed < PAIRS; seed++) {
    const planted = PLANTED[seed % PLANTED.length] as Planted;
    const kind = PAIR_KINDS[
      Math.floor(seed / PLANTED.length) % PAIR_KINDS.length
    ] as (typeof PAIR_KINDS)[number];
    const pair = makePair(1000 + seed, kind, planted);
    const documents = await Promise.all(pair.files.map(({ file, text }) => read(file, text, reference)));
    const verdict = judgePair(pair, documents);
    count[planted] += 1;
    found += Number(verdict.found);
    certain += verdict.certain;
    alarmed[planted] += Number(verdict.without.length > 0);
  }
  return [
    {
      title: `planted faults found as leads, of ${count.fault}`,
      value: (100 * found) / count.fault,
      unit: "%",
      aim: 98,
      better: "more",
    },
    { title: `contradictions called certain in ${PAIRS} pairs`, value: certain, unit: "", aim: 0 },
    {
      title: `of ${count.nothing} pairs that agree, with a lead`,
      value: alarmed.nothing,
      unit: "",
      aim: Math.floor(count.nothing / 200),
    },
    {
      title: `of ${count.explained} pairs whose documents explain, with a lead left open`,
      value: alarmed.explained,
      unit: "",
      aim: Math.floor(count.explained / 200),
    },
    {
      title: `of ${count.fault} pairs with a fault, with a second lead`,
      value: alarmed.fault,
      unit: "",
      aim: Math.floor(count.fault / 200),
    },
  ];
}

/** The documents of one bureau over the years, made of one reading. */
function historyOf({ document, facts }: Extraction, bureau: number): HeldDocument[] {
  return Array.from({ length: YEARS }, (_, i) => {
    const shift = i - YEARS + 1;
    const id = `${bureau}-${i}`;
    return {
      document: {
        ...document,
        document_id: id,
        bureau_id: `430626:${bureau}`,
        fiscal_year: (document.fiscal_year ?? 0) + shift,
      },
      facts: facts.map((fact, at) => ({
        ...fact,
        document_id: id,
        fact_id: `${id}-${at}`,
        fiscal_year: (fact.fiscal_year ?? 0) + shift,
      })),
    };
  });
}

/** Processor time the rules take over many bureaus and years, one bureau in memory at a time. */
async function measureScale(reference: Reference): Promise<Measurement[]> {
  const made = drawSoundDocuments(1, SEED)[0];
  const one = await read("accounts.txt", made?.text ?? "", reference);
  let spent = 0;
  for (let bureau = 0; bureau < BUREAUS; bureau++) {
    const history = historyOf(one, bureau);
    const before = process.cpuUsage();
    checkBureau(history);
    const { user, system } = process.cpuUsage(before);
    spent += user + system;
  }
  return [
    {
      title: `${BUREAUS} bureaus × ${YEARS} years (${one.facts.length} facts a document) held against each other`,
      value: spent / 1_000_000,
      unit: "s",
      aim: 60,
    },
  ];
}

export async function measureAcross(): Promise<Measurement[]> {
  const reference = await loadPackageReference(paths.data);
  return [...(await measurePairs(reference)), ...(await measureScale(reference))];
}
