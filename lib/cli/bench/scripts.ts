import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipCached } from "../gzip";
import { paths } from "../paths";
import type { Measurement } from "./report";

async function gzippedSize(page: string): Promise<number> {
  // What a script would write for an old browser is no tag of the page.
  const html = (await readFile(page, "utf8")).replace(/(<script(?![^>]*\ssrc=)[^>]*>).*?<\/script>/gs, "$1");
  const tags = (html.match(/<script[^>]*\ssrc="[^"]+"[^>]*>/g) ?? []).filter(
    (tag) => !/\snomodule/i.test(tag),
  );
  const sources = new Set(tags.map((tag) => /\ssrc="([^"]+)"/.exec(tag)?.[1] ?? ""));
  const sizes = [...sources].map(async (source) => {
    const path = join(paths.site, new URL(source, "http://site.invalid").pathname);
    return (await gzipCached(await readFile(path))).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Scripts a page names in its HTML for browsers that know modules, gzip, for the heaviest page: all that runs before the engine is asked for. */
export async function measureScripts(): Promise<Measurement[]> {
  const entries = await readdir(paths.site, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.name === "index.html")
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(pages.map(gzippedSize));
  return [
    {
      title: "scripts before the engine, heaviest page",
      value: Math.max(...sizes) / 1024,
      unit: "KB",
      aim: 200,
    },
  ];
}
