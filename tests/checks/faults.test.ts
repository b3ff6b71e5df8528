import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../lib/checks/registry";
import { RULE_STATEMENTS } from "../../lib/checks/statements";
import type { Finding } from "../../lib/records/schema";
import { extractText } from "../support/extraction";
import { FAULTS, type Fault } from "./fixtures/faults";
import { NEAR_MISSES } from "./fixtures/near-misses";

const SOUND = readFileSync(join(import.meta.dirname, "fixtures", "sound-account.txt"), "utf8");

function plant({ edits }: Pick<Fault, "edits">): string {
  let text = SOUND;
  for (const [from, to] of edits) {
    expect(text.split(from), `“${from}” stands once in the sound account`).toHaveLength(2);
    text = text.replace(from, to);
  }
  return text;
}

const told = async (text: string): Promise<readonly Finding[]> =>
  (await extractText(text)).findings.filter((finding) => finding.severity !== "rounding");

describe("a sound account", () => {
  it("breaks no rule", async () => {
    expect((await told(SOUND)).map((finding) => finding.message_zh)).toEqual([]);
  });
});

describe("sources of a form's money beside the template's", () => {
  const funds = async (from: string, to: string): Promise<readonly string[]> =>
    (await told(SOUND.replace(from, to)))
      .filter((finding) => finding.rule === "form_funds")
      .map((finding) => finding.severity);

  it("may hold what the known ones lack", async () => {
    expect(
      await funds("其中：当年财政拨款\t\t470.00", "其中：中央补助\t\t\t\t\t\t\t\n\t当年财政拨款\t\t370.00"),
    ).toEqual([]);
  });

  it("are no second part where one contains the other", async () => {
    const nested = "其中：财政拨款\t\t470.00\t510.00\t500.00\t\t\t\n\t其中：当年财政拨款\t\t470.00";
    expect(await funds("其中：当年财政拨款\t\t470.00", nested)).toEqual([]);
  });
});

describe("a planted error", () => {
  it.each(FAULTS)("of $rule is found by that rule", async (fault) => {
    const findings = await told(plant(fault));
    const own = findings.filter((finding) => finding.rule === fault.rule);
    expect(own.map((finding) => finding.severity)).toContain(fault.severity ?? "certain");
    const others = findings.filter(
      (finding) => finding.severity === "certain" && finding.rule !== fault.rule,
    );
    const expected: readonly string[] = fault.also ?? [];
    expect(others.filter((finding) => !expected.includes(finding.rule)).map((f) => f.message_zh)).toEqual([]);
    for (const finding of own) {
      expect(finding.lines.length, "a finding names its lines").toBeGreaterThan(0);
      expect(finding.message_zh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(finding.message_en.replace(/“[^”]*”|\([^)]*\)/g, "")).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it("is planted for every rule", () => {
    expect([...new Set(FAULTS.map((fault) => fault.rule))].sort()).toEqual(
      RULES.map((rule) => rule.id).sort(),
    );
    expect(RULES.map((rule) => rule.id)).toEqual(Object.keys(RULE_STATEMENTS));
  });
});

describe("what only looks like an error", () => {
  it.each(NEAR_MISSES)("of $rule is none: $why", async (nearMiss) => {
    const findings = await told(plant(nearMiss));
    expect(findings.filter(({ rule }) => rule === nearMiss.rule).map((f) => f.message_zh)).toEqual([]);
  });

  it("is tried for every rule", () => {
    expect([...new Set(NEAR_MISSES.map(({ rule }) => rule))].sort()).toEqual(
      RULES.map(({ id }) => id).sort(),
    );
  });
});
