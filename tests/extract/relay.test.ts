import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Extraction } from "../../lib/extract/types";
import type { Fact } from "../../lib/records/schema";
import { extractText } from "../support/extraction";
import { expectLevel } from "../support/level";
import { RELAYS, relay } from "../support/relay";

const FOLDER = join(import.meta.dirname, "..", "fixtures");
const SETS = readdirSync(FOLDER).filter((name) => /^tab-rows-.*\.txt$/.test(name));

const said = (fact: Fact): string =>
  [
    fact.table,
    fact.measure,
    fact.phase,
    fact.fund,
    fact.fiscal_year,
    fact.subject_code,
    fact.item,
    fact.column_id,
    fact.value,
    fact.unit,
  ].join(" ");
const inTables = ({ facts }: Extraction): Fact[] => facts.filter((fact) => fact.table !== "narrative");
const isVouchedFor = (fact: Fact): boolean =>
  !["ambiguous", "clash", "undefined"].includes(fact.status ?? "");

describe.each(Object.keys(RELAYS) as (keyof typeof RELAYS)[])("the sets of provinces as %s", (layout) => {
  it("say what they say as tab rows, or less, and contradict nothing", async () => {
    let [wanted, found] = [0, 0];
    for (const name of SETS) {
      const text = readFileSync(join(FOLDER, name), "utf8");
      const own = await extractText(text, name);
      const other = await extractText(relay(text, RELAYS[layout]), name);
      const printed = new Set(inTables(own).map(said));
      const vouched = inTables(other).filter(isVouchedFor).map(said);
      expect(
        vouched.filter((fact) => !printed.has(fact)),
        name,
      ).toEqual([]);
      const proved = new Set(own.findings.map((finding) => finding.message_zh));
      expect(
        other.findings
          .filter((f) => f.severity === "certain" && !proved.has(f.message_zh))
          .map((f) => f.message_zh),
        name,
      ).toEqual([]);
      const read = new Set(inTables(other).map(said));
      wanted += inTables(own).length;
      found += inTables(own).filter((fact) => read.has(said(fact))).length;
    }
    expectLevel(`sets of provinces as ${layout}`, found / wanted);
  });
});
