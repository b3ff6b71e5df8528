import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { loadKept } from "../../lib/cli/batch/kept-code";

interface Script {
  readonly twice: (n: number) => number;
  readonly separator: () => Promise<string>;
}

const SOURCE = `
exports.twice = (n) => 2 * n;
exports.separator = async () => (await importModule("node:path")).posix.sep;
`;

describe("a script whose compiled code is kept", () => {
  let dir: string;
  let path: string;
  const kept = (): string[] => readdirSync(dir).filter((name) => name.endsWith(".code"));

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "kept-code-"));
    path = join(dir, "script.cjs");
    writeFileSync(path, SOURCE);
  });

  it("does the same from its source and from the code that was kept, and still imports modules", async () => {
    const first = loadKept<Script>(path);
    expect([first.exported.twice(4), await first.exported.separator()]).toEqual([8, "/"]);
    expect(kept()).toEqual([]);
    first.keep();
    expect(kept()).toHaveLength(1);
    const second = loadKept<Script>(path);
    expect([second.exported.twice(4), await second.exported.separator()]).toEqual([8, "/"]);
  });

  it("is compiled anew, and kept anew, where the code kept is damaged", () => {
    loadKept<Script>(path).keep();
    const file = join(dir, kept()[0] ?? "");
    writeFileSync(file, "damaged");
    // Within one process the engine knows what it compiled of the same text.
    writeFileSync(path, `${SOURCE}exports.thrice = (n) => 3 * n;`);
    const { exported, keep } = loadKept<Script>(path);
    expect(exported.twice(4)).toBe(8);
    keep();
    expect(readFileSync(file).length).toBeGreaterThan("damaged".length);
  });
});
