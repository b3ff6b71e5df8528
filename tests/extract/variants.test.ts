import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judge } from "../support/annotated/judge";
import { PRINTS } from "../support/annotated/print-annotated";
import { readAnnotated } from "../support/annotated/read-annotated";
import { extractBytes } from "../support/extraction";
import { expectLevel } from "../support/level";

const FOLDER = join(import.meta.dirname, "..", "fixtures", "variants");

/** Forms with the columns, words and rows provinces add to them, stated before they were first read. */
describe.each(["html", "columns by spaces", "cell lines with tabs"])("variant forms as %s", (layout) => {
  it("are read as stated, or left out, never otherwise, and contradict nothing", async () => {
    let [stated, missed] = [0, 0];
    for (const name of readdirSync(FOLDER)) {
      const document = readAnnotated(readFileSync(join(FOLDER, name), "utf8"));
      const extraction = await extractBytes(PRINTS[layout]?.(document) ?? new Uint8Array(), name);
      const certain = extraction.findings.filter(({ severity }) => severity === "certain");
      const result = judge(document.figures, extraction);
      expect(
        certain.map(({ message_zh }) => message_zh),
        name,
      ).toEqual([]);
      expect(
        result.wrong.map(({ measure, row, column, printed }) => [measure, row, column, printed]),
        name,
      ).toEqual([]);
      if (layout === "html") expect(result.missed, name).toEqual([]);
      stated += result.stated;
      missed += result.missed.length;
    }
    expectLevel(`variant forms as ${layout}`, 1 - missed / stated);
  });
});
