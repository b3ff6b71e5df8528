import { describe, expect, it } from "vitest";
import { extractText } from "../../support/extraction";
import { statedIn } from "../../support/stated";
import { DISCOURSE_TRAPS } from "./discourse-traps";
import { FIRST_READING_TRAPS } from "./first-reading-traps";
import { NARRATIVE_TRAPS } from "./narrative-traps";
import { REFUSED } from "./refused-traps";
import { SUBJECT_TRAPS } from "./subject-traps";
import { TABLE_TRAPS } from "./table-traps";
import type { Trap } from "./trap";
import { WORDING_TRAPS } from "./wording-traps";

const bodyOf = ({ text, pipes }: Trap): string => {
  const body = text.join("\n");
  return pipes ? body : body.replaceAll("|", "\t");
};

describe.each([
  ["tables", TABLE_TRAPS],
  ["the narrative", NARRATIVE_TRAPS],
  ["subjects named in prose", SUBJECT_TRAPS],
  ["other wordings", WORDING_TRAPS],
  ["lists and what a text goes on about", DISCOURSE_TRAPS],
  ["wordings of a first reading", FIRST_READING_TRAPS],
] as const)("what real documents do in %s", (_, traps) => {
  it.each(traps)("$sentence", async (trap) => {
    expect((await statedIn(bodyOf(trap), trap.kinds)).toSorted()).toEqual(trap.says.toSorted());
  });
});

describe("no record comes from", () => {
  it.each(REFUSED)("$sentence", async ({ text }) => {
    const { facts, abstentions } = await extractText(text);
    expect(facts.map((fact) => `${fact.measure} ${fact.printed}`)).toEqual([]);
    expect(abstentions.length).toBeGreaterThan(0);
  });
});
