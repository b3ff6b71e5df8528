import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { buildData } from "../../lib/cli/data";
import { paths } from "../../lib/cli/paths";

async function readFolder(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), "utf8")])),
  );
}

describe.runIf(existsSync(paths.reference) && existsSync(paths.documents))("npm run data", () => {
  test("twice gives the same bytes, and they are those of data/", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const build = async (): Promise<Record<string, string>> => {
      const out = join(await mkdtemp(join(tmpdir(), "atlas-data-")), "data");
      await buildData({ documents: paths.documents, reference: paths.reference, out });
      return readFolder(out);
    };
    const first = await build();
    expect(await build()).toEqual(first);
    const committed = await readFolder(paths.data);
    expect(Object.keys(committed)).toEqual(Object.keys(first));
    for (const [name, text] of Object.entries(first))
      expect(committed[name] === text, `${name} is out of date`).toBe(true);
  });
});
