import fc from "fast-check";
import type { RuleId } from "../../../../lib/checks/statements";
import type { Finding } from "../../../../lib/records/schema";
import { accounts } from "../arbitrary";
import { STYLES, type StyleName } from "../narrative/styles";
import { PLANTED_FAULTS } from "./faults";
import { type SoundDocument, soundDocument } from "./sound";

/** How the contradictions planted for one rule were found. */
export interface RuleRecall {
  readonly rule: RuleId;
  readonly planted: number;
  /** By the rule itself, with the severity it has. */
  readonly byRule: number;
  /** By any rule, as certain, at the place of the fault. */
  readonly atPlace: number;
}

export interface PlantedMeasure {
  readonly documents: number;
  /** Certain findings in documents in which everything holds. */
  readonly falseAlarms: readonly Finding[];
  readonly rules: readonly RuleRecall[];
}

export type FindingsOf = (text: string) => readonly Finding[] | Promise<readonly Finding[]>;

function firstChangedLine(before: string, after: string): number {
  const lines = before.split("\n");
  return after.split("\n").findIndex((line, i) => line !== lines[i]) + 1;
}

const count = (findings: readonly Finding[], rule: RuleId, severity: string): number =>
  findings.filter((finding) => finding.rule === rule && finding.severity === severity).length;

/** Sound documents decided by a seed, in the words of all provinces. */
export function drawSoundDocuments(documents: number, seed: number): SoundDocument[] {
  const styles = Object.keys(STYLES) as StyleName[];
  return fc
    .sample(fc.tuple(accounts, fc.nat(50)), { numRuns: documents, seed })
    .map(([drawn, lost], i) => soundDocument(drawn, styles[i % styles.length] as StyleName, lost));
}

/** Plants each rule's contradiction once in every document that has a place for it, and looks who finds it. */
export async function measurePlanted(
  documents: readonly SoundDocument[],
  findingsOf: FindingsOf,
): Promise<PlantedMeasure> {
  const rules = new Map(
    PLANTED_FAULTS.map(({ rule }) => [rule, { rule, planted: 0, byRule: 0, atPlace: 0 }]),
  );
  const falseAlarms: Finding[] = [];
  for (const [i, document] of documents.entries()) {
    const sound = await findingsOf(document.text);
    falseAlarms.push(...sound.filter((finding) => finding.severity === "certain"));
    for (const { rule, severity, plant } of PLANTED_FAULTS) {
      const recall = rules.get(rule);
      const text = plant(document, i * 7 + 3);
      if (!recall || text === null || text === document.text) continue;
      const found = await findingsOf(text);
      const line = firstChangedLine(document.text, text);
      const byRule = count(found, rule, severity) > count(sound, rule, severity);
      const atPlace = found.some((finding) => finding.severity === "certain" && finding.lines.includes(line));
      recall.planted += 1;
      recall.byRule += byRule ? 1 : 0;
      recall.atPlace += byRule || atPlace ? 1 : 0;
    }
  }
  return { documents: documents.length, falseAlarms, rules: [...rules.values()] };
}
