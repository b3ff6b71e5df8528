import { describe, expect, it } from "vitest";
import { FORMULAS } from "../../lib/compare/formulas";

it("every formula is stated in both languages", () => {
  expect(FORMULAS.length).toBeGreaterThan(8);
  for (const { id, title, statement } of FORMULAS)
    for (const words of [title, statement]) {
      expect(words.zh, id).toMatch(/\p{Script=Han}{2}/u);
      expect(words.en, id).toMatch(/[A-Za-z]{3}/);
    }
});

describe("worked examples of the methods page", () => {
  for (const { id, examples } of FORMULAS) {
    it.each(examples.map((example) => [example.given.en, example] as const))(`${id}: %s`, (_, example) => {
      expect(example.compute()).toBe(example.expected);
    });
  }
});
