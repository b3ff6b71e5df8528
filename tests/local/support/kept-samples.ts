import fc from "fast-check";
import { paths } from "../../../lib/cli/paths";
import { readAnyDocument } from "../../../lib/cli/read-document";
import type { DocumentModel } from "../../../lib/documents/model";
import { extractModel } from "../../../lib/extract/extract";
import type { Extraction } from "../../../lib/extract/types";
import { loadPackageReference } from "../../../lib/reference/node-package";
import { plainLayouts } from "../../documents/support/accounts-blocks";
import { accounts } from "../../support/accounts/arbitrary";
import { renderAccounts } from "../../support/accounts/render";

export interface KeptSample {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly model: DocumentModel;
  readonly extraction: Extraction;
}

let samples: Promise<KeptSample[]> | undefined;

/** Two documents of invented accounts, read once. */
export function keptSamples(): Promise<KeptSample[]> {
  samples ??= readSamples();
  return samples;
}

async function readSamples(): Promise<KeptSample[]> {
  const reference = await loadPackageReference(paths.data);
  const made = fc.sample(fc.tuple(accounts, plainLayouts), { numRuns: 2, seed: 5 });
  return Promise.all(
    made.map(async ([own, layout], i) => {
      const bytes = new Uint8Array(new TextEncoder().encode(renderAccounts(own, layout).text));
      const file = `accounts-${i}.txt`;
      const model = await readAnyDocument(bytes);
      return { file, bytes, model, extraction: extractModel({ file, bytes }, model, reference) };
    }),
  );
}
