import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Fact } from "../../lib/records/schema";
import { PRINTS } from "../support/annotated/print-annotated";
import { readAnnotated } from "../support/annotated/read-annotated";
import { extractBytes } from "../support/extraction";

const FOLDER = join(import.meta.dirname, "..", "fixtures", "annotated");
const NAMES = readdirSync(FOLDER).filter((_, i) => i % 6 === 0);

/** Sums within one table: what places figures whose column the print does not tell. */
const SUMS = /\b(?:table_total|two_sides|row_sum|balance_flow|hierarchy_sum|economic_sum|three_public_sum)\b/;

async function tableFacts(layout: string): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const name of NAMES) {
    const document = readAnnotated(readFileSync(join(FOLDER, name), "utf8"));
    const read = await extractBytes((PRINTS[layout] as NonNullable<(typeof PRINTS)[string]>)(document), name);
    facts.push(...read.facts.filter(({ table }) => table !== "narrative"));
  }
  return facts;
}

describe("how a figure was given its column", () => {
  it.each(["html", "xlsx", "tabs", "pipes"])("cells of their own tell it in %s", async (layout) => {
    const facts = await tableFacts(layout);
    expect(facts.length).toBeGreaterThan(100);
    // A row with a cell more or less than the others is in doubt, and what its cells tell is not said to have told it.
    const vouched = facts.filter(({ status }) => status !== "ambiguous");
    expect(vouched.length).toBeGreaterThan(100);
    expect(new Set(vouched.map(({ placed_by }) => placed_by))).toEqual(new Set(["cell"]));
    expect(facts.some(({ confirmed_by }) => SUMS.test(confirmed_by ?? ""))).toBe(true);
  });

  it.each(["words", "columns by spaces"])("no sum confirms what it placed in %s", async (layout) => {
    const placed = (await tableFacts(layout)).filter(({ placed_by }) => placed_by === "identity");
    expect(placed.length).toBeGreaterThan(50);
    expect(placed.filter(({ confirmed_by }) => SUMS.test(confirmed_by ?? ""))).toEqual([]);
  });
});
