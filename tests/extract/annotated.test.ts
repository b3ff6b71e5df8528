import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judge } from "../support/annotated/judge";
import { PRINTS } from "../support/annotated/print-annotated";
import { readAnnotated } from "../support/annotated/read-annotated";
import { extractBytes } from "../support/extraction";
import { expectLevel } from "../support/level";

const FOLDER = join(import.meta.dirname, "..", "fixtures", "annotated");
const SETS = readdirSync(FOLDER).map((name) => ({
  name,
  document: readAnnotated(readFileSync(join(FOLDER, name), "utf8")),
}));

/** Layouts that mark every cell: all that is stated is found. */
const MARKED: ReadonlySet<string> = new Set(["tabs", "pipes", "pipes behind cells", "html", "xlsx"]);

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
      if (MARKED.has(layout)) expect(result.missed, name).toEqual([]);
      stated += result.stated;
      missed += result.missed.length;
    }
    expectLevel(`annotated sets as ${layout}`, 1 - missed / stated);
  });
});
