import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../lib/records/schema";
import { extractText } from "../support/extraction";
import { PROVED } from "./fixtures/proved";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "shared", "documents");

describe.skipIf(!existsSync(FOLDER)).each(Object.entries(PROVED))(
  "the contradictions of %s",
  (file, proved) => {
    const certain = async (): Promise<readonly Finding[]> =>
      (await extractText(readFileSync(join(FOLDER, file), "utf8"), file)).findings.filter(
        (finding) => finding.severity === "certain",
      );

    it("are all found as certain, each with its lines", async () => {
      const found = [...(await certain())];
      const missing = proved.filter(([rule, ...lines]) => {
        const at = found.findIndex((f) => f.rule === rule && lines.every((line) => f.lines.includes(line)));
        if (at >= 0) found.splice(at, 1);
        return at < 0;
      });
      expect(missing).toEqual([]);
      expect(found.map((finding) => `${finding.rule} ${finding.lines}: ${finding.message_zh}`)).toEqual([]);
    });
  },
);
