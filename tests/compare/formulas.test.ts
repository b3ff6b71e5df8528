import { describe, expect, it } from "vitest";
import { FORMULAS } from "../../lib/compare/formulas";

describe("worked examples of the methods page", () => {
  for (const { id, examples } of FORMULAS) {
    it.each(examples.map((example) => [example.given.en, example] as const))(`${id}: %s`, (_, example) => {
      expect(example.compute()).toBe(example.expected);
    });
  }
});
