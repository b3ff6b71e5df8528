import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { hashBytes } from "./content-hash";
import { ROOT } from "./paths";
import { replaceFile } from "./replace-file";
import type { Site } from "./site";

/** What pages call and the oldest browsers of package.json's browserslist lack, each with what tells that it is there. */
export const BROUGHT_ALONG: Readonly<Record<string, string>> = {
  "core-js/actual/array/to-reversed": "[].toReversed",
  "core-js/actual/array/to-sorted": "[].toSorted",
  "core-js/actual/array/to-spliced": "[].toSpliced",
  "core-js/actual/array/with": "[].with",
  "core-js/actual/iterator": "self.Iterator&&Iterator.from&&Iterator.prototype.map",
  "core-js/actual/map/group-by": "Map.groupBy",
  "core-js/actual/object/group-by": "Object.groupBy",
  "core-js/actual/promise/with-resolvers": "Promise.withResolvers",
  "core-js/actual/set": "new Set().union",
  "core-js/actual/url/can-parse": "URL.canParse",
};

/**
 * Asks for the script at `source` where something is missing. Written into the page while it is parsed, it runs before
 * every script after it: those are `async`, and one loaded by another script could come too late.
 */
export const printBringing = (source: string): string =>
  `if(!(${Object.values(BROUGHT_ALONG).join("&&")}))document.write('<script src="${source}"><\\/script>')`;

async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: {
      contents: Object.keys(BROUGHT_ALONG)
        .map((path) => `import "${path}";`)
        .join("\n"),
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2020",
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("nothing was bundled");
  return file.contents;
}

/** Lets every page of an exported site fetch what an old browser lacks; a browser that has all of it fetches nothing. */
export async function supportOldBrowsers({ dir, basePath }: Site): Promise<void> {
  const code = await bundle();
  const path = `_next/static/old-browsers-${hashBytes(code)}.js`;
  await replaceFile(join(dir, path), code);
  const script = `<script>${printBringing(`${basePath}/${path}`)}</script>`;
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(({ name }) => name.endsWith(".html"))) {
    const page = join(entry.parentPath, entry.name);
    const html = await readFile(page, "utf8");
    await replaceFile(
      page,
      html.replace("<script", () => `${script}<script`),
    );
  }
}
