import { describe, expect, test } from "vitest";
import { clusterFindings } from "../../components/foundation/evidence/cluster-findings";
import type { FindingRow } from "../../components/foundation/evidence/queries";

const finding = (id: string, facts: readonly string[], difference: number, severity = "certain") =>
  ({
    finding_id: id,
    severity,
    figures: JSON.stringify(facts.map((fact_id) => ({ fact_id }))),
    expected: String(100 + difference),
    actual: "100",
  }) as FindingRow;

describe("findings of one cause", () => {
  test("are one entry, connected through the figures they share, however long the chain", () => {
    const clusters = clusterFindings([
      finding("sum", ["a", "b"], 5),
      finding("other", ["x"], 1),
      finding("half", ["c", "d"], 9),
      finding("link", ["b", "c"], 2),
    ]);
    expect(
      clusters.map(({ lead, members }) => [lead.finding_id, members.map((one) => one.finding_id)]),
    ).toEqual([
      ["half", ["sum", "link"]],
      ["other", []],
    ]);
  });

  test("the largest of the gravest leads, and one without figures stands alone", () => {
    const clusters = clusterFindings([
      finding("small", ["a"], 1),
      finding("soft", ["a"], 50, "soft"),
      finding("mute", [], 3),
      finding("mute too", [], 3),
    ]);
    expect(clusters.map(({ lead }) => lead.finding_id)).toEqual(["small", "mute", "mute too"]);
  });
});
