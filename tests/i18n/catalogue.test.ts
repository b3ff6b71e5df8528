import { describe, expect, test } from "vitest";
import { CATALOGUE, type MessageKey, textFor } from "../../lib/i18n/catalogue";
import { DOCUMENT_KINDS } from "../../lib/records/closed-lists";
import {
  FINDING_KINDS,
  FUNDS,
  Origin,
  PHASES,
  SCOPES,
  SEVERITIES,
  STATUSES,
  TABLES,
} from "../../lib/records/vocabulary";

const entries = Object.entries(CATALOGUE) as [MessageKey, { zh: string; en: string }][];
const params = (template: string) => [...template.matchAll(/\{(\w+)[|}]/g)].map((m) => m[1]).sort();

describe("the message catalogue", () => {
  test("has every message in both languages with the same parameters", () => {
    const wrong = entries.filter(
      ([, { zh, en }]) => !zh.trim() || !en.trim() || params(zh).join() !== params(en).join(),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("uses Chinese punctuation in Chinese", () => {
    const wrong = entries.filter(([, { zh }]) => /\p{Script=Han}[,;!?"]/u.test(zh));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("names every member of the closed lists", () => {
    const lists = {
      phase: PHASES,
      fund: FUNDS,
      status: STATUSES,
      scope: SCOPES,
      table: TABLES,
      kind: FINDING_KINDS,
      severity: SEVERITIES,
      origin: Origin.options,
      document: DOCUMENT_KINDS,
    };
    const wanted = Object.entries(lists).flatMap(([list, members]) => members.map((m) => `${list}.${m}`));
    expect(wanted.filter((key) => !(key in CATALOGUE))).toEqual([]);
  });

  test("counts one of a thing and many of it in English: what is counted is never beside a bare number", () => {
    const counts =
      "n|total|used|known|lacking|shown|missing|met|of|provinces|people|done|found|documents|files|places|points|pages";
    const beside = new RegExp(`\\{(?:${counts})\\} (\\{|\\w+)`, "g");
    const noThing = /^(?:of|more|to|in|is|are|at|with|listed|leaving|entering|outside|not|on|ms|found|used)$/;
    const wrong = entries.filter(([, { en }]) =>
      [...en.matchAll(beside)].some(([, next = ""]) => !noThing.test(next)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("sets thousands of an amount apart, and leaves years and places in a document alone", () => {
    expect(textFor("en")("analysis.undefinedMore", { n: 2064 })).toContain("2,064");
    expect(textFor("zh")("table.rows", { n: 2064 })).toContain("2,064");
    expect(textFor("en")("evidence.line", { line: 2064 })).toBe("line 2064");
  });

  test("fills its parameters", () => {
    expect(textFor("zh")("evidence.line", { line: 40 })).toBe("第 40 行");
    expect(textFor("en")("table.rows", { n: 2064 })).toBe("2,064 rows");
    expect(textFor("en")("table.rows", { n: 1 })).toBe("1 row");
    expect(textFor("en")("table.first", { n: 50, total: "1,200" })).toBe("First 50 of 1,200 rows");
  });
});
