import fc from "fast-check";
import type { Browser } from "playwright-core";
import { accountsContent, plainLayouts } from "../../../tests/documents/support/accounts-blocks";
import { type Held, heldAgainst } from "../../../tests/documents/support/held-against";
import { printHtml } from "../../../tests/documents/support/print-html";
import { PLAIN_LOOK, type PrintLook } from "../../../tests/documents/support/print-looks";
import { printPdf } from "../../../tests/documents/support/print-pdf";
import {
  OVERPRINTED_LOOKS,
  RULED_LOOKS,
  WALLLESS_LOOKS,
} from "../../../tests/documents/support/printed-looks";
import { accounts } from "../../../tests/support/accounts/arbitrary";
import { renderAccounts } from "../../../tests/support/accounts/render";
import { extractDocument, extractModel } from "../../extract/extract";
import { loadPackageReference } from "../../reference/node-package";
import { paths } from "../paths";
import { readAnyDocument } from "../read-document";
import { withBrowser } from "./browser-session";
import type { Measurement } from "./report";

const DOCUMENTS = 6;
const SEED = 20261122;

const total = (all: readonly Held[], count: (held: Held) => number): number =>
  all.reduce((sum, held) => sum + count(held), 0);

/** The same valid accounts printed in many looks: figures found, marked as doubtful, wrong and unmarked. */
export async function measurePrinted(): Promise<Measurement[]> {
  const reference = await loadPackageReference(paths.data);
  const samples = fc.sample(fc.tuple(accounts, plainLayouts), { numRuns: DOCUMENTS, seed: SEED });
  const made = samples.map(([own, layout]) => ({
    content: accountsContent(own, layout),
    truth: extractDocument(
      { file: "truth.txt", bytes: new TextEncoder().encode(renderAccounts(own, layout).text) },
      reference,
    ).facts,
  }));
  const read = async (browser: Browser, part: Partial<PrintLook>): Promise<Held[]> => {
    const look = { ...PLAIN_LOOK, ...part };
    const held: Held[] = [];
    for (const { content, truth } of made) {
      const bytes = await printPdf(browser, printHtml(content, look), look);
      const { facts } = extractModel({ file: "p.pdf", bytes }, await readAnyDocument(bytes), reference);
      held.push(heldAgainst(truth, facts));
    }
    return held;
  };
  return withBrowser(async (browser) => {
    const all: Held[] = [];
    const lines: Measurement[] = [];
    for (const [name, part] of Object.entries({ ...RULED_LOOKS, ...WALLLESS_LOOKS, ...OVERPRINTED_LOOKS })) {
      const held = await read(browser, part);
      all.push(...held);
      lines.push(measurement(`PDF, ${name}`, held));
    }
    return [...lines, measurement("PDF, all looks", all)];
  });
}

function measurement(name: string, held: readonly Held[]): Measurement {
  const wanted = total(held, (one) => one.wanted);
  const marked = total(held, (one) => one.marked.length);
  const silent = total(held, (one) => one.silent.length);
  return {
    title: `${name} (${wanted}: ${marked} marked, ${silent} wrong and unmarked)`,
    value: (100 * total(held, (one) => one.found)) / wanted,
    unit: "% found",
    aim: 98,
    better: "more",
  };
}
