import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../lib/cli/paths";

/** Packages that a page may ask for before anything is drawn or read; all others arrive when they are used. */
const BEFORE_THE_ENGINE = /^(react|react-dom|next|@tanstack\/react-(table|virtual)|idb|zod\/mini)(\/|$)/;

/** Packages the scripts of an entry import before they run, through whatever chunks. */
function packagesOf(entry: string, { outputs }: Metafile): readonly string[] {
  const start = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry);
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: to, kind, external } of outputs[path]?.imports ?? []) {
      if (kind === "dynamic-import") continue;
      if (external) found.add(to);
      else walk(to);
    }
  };
  if (start !== undefined) walk(start);
  return [...found];
}

describe("what a page loads before the engine", () => {
  let pages: readonly string[] = [];
  let metafile: Metafile = { inputs: {}, outputs: {} };
  beforeAll(async () => {
    const files = await readdir(join(ROOT, "components"), { recursive: true });
    const named = files
      .filter((file) => /^[a-z-]+\/[a-z-]+-page\.tsx$/.test(file))
      .map((file) => `components/${file.replaceAll("\\", "/")}`);
    // A page that is written on the server sends the scripts of its parts alone.
    pages = named.filter((file) => readFileSync(join(ROOT, file), "utf8").startsWith('"use client"'));
    const built = await build({
      entryPoints: [...pages],
      absWorkingDir: ROOT,
      bundle: true,
      splitting: true,
      format: "esm",
      outdir: "out",
      write: false,
      metafile: true,
      packages: "external",
      jsx: "automatic",
      loader: { ".css": "empty" },
      logLevel: "error",
    });
    metafile = built.metafile;
  }, 60_000);

  test("every page imports React, and no drawing code, editor, reader or engine", () => {
    expect(pages.length).toBeGreaterThanOrEqual(11);
    const heavy = pages.flatMap((page) => {
      const packages = packagesOf(page, metafile);
      expect(packages, page).toContain("react");
      return packages.filter((name) => !BEFORE_THE_ENGINE.test(name)).map((name) => `${page}: ${name}`);
    });
    expect(heavy).toEqual([]);
  });
});
