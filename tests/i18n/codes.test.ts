import { describe, expect, it } from "vitest";
import { RULE_STATEMENTS } from "../../lib/checks/statements";
import { writeResult } from "../../lib/compare/formula-words";
import { FORMULAS } from "../../lib/compare/formulas";
import { PEER_STRATEGIES } from "../../lib/compare/peers";
import { CATALOGUE } from "../../lib/i18n/catalogue";
import type { Message } from "../../lib/i18n/message";
import { COLUMNS } from "../../lib/metrics/columns";
import { DENOMINATORS } from "../../lib/metrics/denominators";
import { REASONS } from "../../lib/metrics/reasons";
import { METRICS } from "../../lib/metrics/registry";
import { MEASURES } from "../../lib/records/measures";
import { INTERNAL_CODE } from "../support/internal-codes";

/** Every text a page can show from a dictionary or a registry, with where it comes from. */
const TEXTS: readonly (readonly [where: string, message: Message])[] = [
  ...Object.entries(CATALOGUE).map(([key, message]) => [key, message as Message] as const),
  ...METRICS.flatMap(({ id, title, definition, formula, basis, unit, caveats }) =>
    [title, definition, formula, basis, unit, ...caveats].map(
      (message) => [`metric ${id}`, message] as const,
    ),
  ),
  ...COLUMNS.map(({ name, zh, en }) => [`column ${name}`, { zh, en }] as const),
  ...MEASURES.map(({ id, zh, en }) => [`measure ${id}`, { zh, en }] as const),
  ...DENOMINATORS.flatMap(({ id, title, people, unit, about }) =>
    [title, people, unit, about].map((message) => [`denominator ${id}`, message] as const),
  ),
  ...Object.entries(REASONS).map(([id, message]) => [`reason ${id}`, message] as const),
  ...PEER_STRATEGIES.map(
    ({ id, zh, en, rule }) => [`peers ${id}`, { zh: zh + rule.zh, en: en + rule.en }] as const,
  ),
  ...Object.entries(RULE_STATEMENTS).map(([id, { zh, en }]) => [`rule ${id}`, { zh, en }] as const),
  ...FORMULAS.flatMap(({ id, title, statement, examples }) => [
    [`formula ${id}`, title] as const,
    [`formula ${id}`, statement] as const,
    ...examples.flatMap(({ given, compute }) => [
      [`example ${id}`, given] as const,
      [`example ${id}`, { zh: writeResult(compute(), "zh"), en: writeResult(compute(), "en") }] as const,
    ]),
  ]),
];

describe("texts of the interface", () => {
  it("hold no internal code", () => {
    const found = TEXTS.flatMap(([where, { zh, en }]) =>
      [zh, en]
        .filter((text) => INTERNAL_CODE.test(text.replaceAll(/\{\w+\}/g, "")))
        .map((text) => `${where}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it("hold no Chinese unit of money in English, and one English one", () => {
    const found = TEXTS.filter(([, { en }]) => /\b(?:m|bn) yuan\b|× 10,000 yuan/.test(en)).map(
      ([where]) => where,
    );
    expect(found).toEqual([]);
  });
});
