import { beforeAll, describe, expect, it } from "vitest";
import { settleDocuments } from "../../lib/corpus/settle";
import type { Extraction } from "../../lib/extract/types";
import type { Finding } from "../../lib/records/schema";
import type { Accounts } from "../support/accounts/model";
import { sampleAccounts, tablesOf } from "./made";

const alarms = (documents: readonly Extraction[]): (Finding & { readonly of: string })[] =>
  settleDocuments(documents).flatMap(({ document, findings }) =>
    findings
      .filter((finding) => finding.rule === "repeated_elsewhere")
      .map((finding) => ({ ...finding, of: document.file })),
  );

describe("figures of one bureau in another's accounts", () => {
  let own: Extraction;
  let other: Extraction;
  let copied: Extraction;
  let base: Accounts;
  let elsewhere: Accounts;

  beforeAll(async () => {
    [base, elsewhere] = sampleAccounts(2) as [Accounts, Accounts];
    own = await tablesOf(base, "own.txt");
    other = await tablesOf(elsewhere, "other.txt");
    const { region, bureau } = elsewhere;
    copied = await tablesOf({ ...base, region, bureau }, "copied.txt");
  });

  it("are no alarm where they differ", () => {
    expect(alarms([own, other])).toEqual([]);
  });

  it("are an alarm in both, table by table, that names the other and may have a cause", () => {
    const found = alarms([own, copied]);
    expect(new Set(found.map(({ of }) => of))).toEqual(new Set(["own.txt", "copied.txt"]));
    for (const finding of found) {
      expect(finding).toMatchObject({ kind: "repetition", severity: "soft" });
      expect(finding.message_zh).toContain(finding.of === "own.txt" ? "copied.txt" : "own.txt");
      expect(finding.figures.length).toBeGreaterThanOrEqual(3);
    }
  });

  it("are none in another edition of the bureau's own accounts", async () => {
    expect(alarms([own, await tablesOf(base, "again.txt")])).toEqual([]);
  });

  it("are none between a department and the body of its own name within it", async () => {
    const unit = await tablesOf({ ...base, bureau: `${base.bureau}机关` }, "unit.txt");
    expect(alarms([own, unit])).toEqual([]);
  });

  it("are forgotten when the other document is gone", () => {
    const settled = settleDocuments([own, copied]).filter(({ document }) => document.file === "own.txt");
    const [alone] = settleDocuments(settled);
    expect(alone?.findings).toEqual(own.findings);
    expect(alone?.document.findings).toBe(own.findings.length);
  });
});
