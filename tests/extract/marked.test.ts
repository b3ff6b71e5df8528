import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";
import { judgeMarked } from "../support/marked/judge-marked";
import { readMarked } from "../support/marked/read-marked";

const FOLDER = join(import.meta.dirname, "..", "fixtures", "marked");

describe("narratives whose figures were marked before they were first read", () => {
  it.each(readdirSync(FOLDER))(
    "%s says what its marks say, nothing else, and contradicts itself nowhere",
    async (name) => {
      const { text, marks } = readMarked(readFileSync(join(FOLDER, name), "utf8"));
      const { facts, findings } = await extractText(text, name);
      const year = Number(/20\d\d/.exec(text)?.[0]);
      expect(judgeMarked(marks, facts, year)).toEqual({ missed: [], wrong: [] });
      const accused = findings.filter(({ severity }) => severity === "certain");
      expect(accused.map(({ message_zh }) => message_zh)).toEqual([]);
    },
  );
});
