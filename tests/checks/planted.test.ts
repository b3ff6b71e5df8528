import { beforeAll, describe, expect, it } from "vitest";
import { RULES } from "../../lib/checks/registry";
import { PLANTED_FAULTS } from "../support/accounts/planted/faults";
import { drawSoundDocuments, measurePlanted, type PlantedMeasure } from "../support/accounts/planted/measure";
import { extractText } from "../support/extraction";
import { expectLevel } from "../support/level";

describe("contradictions planted in made-up disclosures", () => {
  let measured: PlantedMeasure;

  beforeAll(async () => {
    const documents = drawSoundDocuments(18, 20261122);
    measured = await measurePlanted(documents, async (text) => (await extractText(text)).findings);
  }, 300_000);

  it("are planted for every rule", () => {
    expect(PLANTED_FAULTS.map(({ rule }) => rule).sort()).toEqual(RULES.map(({ id }) => id).sort());
    expect(measured.rules.filter(({ planted }) => planted === 0)).toEqual([]);
  });

  it("are not seen where nothing was planted", () => {
    expect(measured.falseAlarms.map((finding) => `${finding.rule} ${finding.message_zh}`)).toEqual([]);
  });

  it("are found by each rule, and nearly all by their own", () => {
    expect(measured.rules.filter(({ byRule }) => byRule === 0)).toEqual([]);
    const sum = (of: "planted" | "byRule"): number => measured.rules.reduce((all, rule) => all + rule[of], 0);
    expectLevel("planted contradictions found by their own rule", sum("byRule") / sum("planted"));
  });
});
