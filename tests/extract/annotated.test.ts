import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judge } from "../support/annotated/judge";
import { PRINTS } from "../support/annotated/print-annotated";
import { readAnnotated } from "../support/annotated/read-annotated";
import { extractBytes } from "../support/extraction";

const FOLDER = join(import.meta.dirname, "..", "fixtures", "annotated");
const SETS = readdirSync(FOLDER).map((name) => ({
  name,
  document: readAnnotated(readFileSync(join(FOLDER, name), "utf8")),
}));

/** Share of the stated figures found at least: all where cells are marked, less where only the print tells. */
const LEAST: Readonly<Record<string, number>> = {
  tabs: 1,
  pipes: 1,
  "pipes behind cells": 1,
  "cell lines with pipes": 0.97,
  "merged cell lines with pipes": 0.79,
  html: 1,
  xlsx: 1,
  "cell lines with tabs": 0.899,
  "cell lines": 0.86,
  // Eight figures of a header in two lines whose words stand between columns are left out since its meaning is asked for.
  "columns by spaces": 0.739,
  words: 0.55,
};

describe.each(Object.keys(PRINTS))("sets of tables stated beside their figures, as %s", (layout) => {
  it("are read as stated, or left out, never otherwise, and contradict nothing", async () => {
    let [stated, missed] = [0, 0];
    for (const { name, document } of SETS) {
      const print = PRINTS[layout];
      if (!print) throw new Error(`no print ${layout}`);
      const extraction = await extractBytes(print(document), name);
      const certain = extraction.findings.filter(({ severity }) => severity === "certain");
      expect(certain.map(({ message_zh }) => message_zh)).toEqual([]);
      const result = judge(document.figures, extraction);
      expect(
        result.wrong.map(({ table, measure, row, column, printed }) => [
          table,
          measure,
          row,
          column,
          printed,
        ]),
        name,
      ).toEqual([]);
      if (LEAST[layout] === 1) expect(result.missed, name).toEqual([]);
      stated += result.stated;
      missed += result.missed.length;
    }
    expect(1 - missed / stated).toBeGreaterThanOrEqual(LEAST[layout] ?? 1);
  });
});
