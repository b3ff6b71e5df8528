import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
  afterEach(() => rmSync(dir, { recursive: true }));

  it("does the same from its source and from the code that was kept, and still imports modules", async () => {
    const first = loadKept<Script>(path);
    expect([first.exported.twice(4), await first.exported.separator()]).toEqual([8, "/"]);
    expect(kept()).toEqual([]);
    first.keep();
    expect(kept()).toHaveLength(1);
    const second = loadKept<Script>(path);
    expect([second.exported.twice(4), await second.exported.separator()]).toEqual([8, "/"]);
  });

  it.each([
    ["cut", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in its middle", (bytes: Buffer) => flipped(bytes, bytes.length / 2)],
    ["changed in its last byte", (bytes: Buffer) => flipped(bytes, bytes.length - 1)],
  ])("is compiled anew, and kept anew, where the code kept is %s", (_, damage) => {
    loadKept<Script>(path).keep();
    const file = join(dir, kept()[0] ?? "");
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    const { exported, keep } = loadKept<Script>(path);
    expect(exported.twice(4)).toBe(8);
    keep();
    const anew = readFileSync(file);
    expect(anew.equals(damaged)).toBe(false);
    expect(createHash("sha256").update(anew.subarray(32)).digest().equals(anew.subarray(0, 32))).toBe(true);
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(Math.floor(at)) ^ 0xff, Math.floor(at));
  return changed;
}
