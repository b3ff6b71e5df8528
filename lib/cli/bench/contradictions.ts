import { drawSoundDocuments, measurePlanted } from "../../../tests/support/accounts/planted/measure";
import { extractDocument } from "../../extract/extract";
import { loadPackageReference } from "../../reference/node-package";
import { paths } from "../paths";
import type { Measurement } from "./report";

const DOCUMENTS = 36;
const SEED = 20261122;

/** Recall and false alarms of every rule on made-up disclosures with one planted contradiction each. */
export async function measureContradictions(): Promise<Measurement[]> {
  const reference = await loadPackageReference(paths.data);
  const { documents, falseAlarms, rules } = await measurePlanted(
    drawSoundDocuments(DOCUMENTS, SEED),
    (text) =>
      extractDocument({ file: "made-up.txt", bytes: new TextEncoder().encode(text) }, reference).findings,
  );
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  const sum = (of: "planted" | "byRule" | "atPlace"): number =>
    rules.reduce((total, rule) => total + rule[of], 0);
  const recall = { unit: "%", aim: 95, better: "more" as const };
  return [
    {
      title: `certain findings in ${documents} sound documents`,
      value: falseAlarms.length,
      unit: "",
      aim: 0,
    },
    ...rules.map(
      ({ rule, planted, byRule, atPlace }): Measurement => ({
        title: `recall of ${planted} × ${rule} by its rule (${atPlace} found at their place by any)`,
        value: percent(byRule, planted),
        ...recall,
      }),
    ),
    {
      title: `recall of all ${sum("planted")} planted contradictions by their rules`,
      value: percent(sum("byRule"), sum("planted")),
      ...recall,
    },
    {
      title: "… found as certain at their place by any rule",
      value: percent(sum("atPlace"), sum("planted")),
      ...recall,
    },
  ];
}
