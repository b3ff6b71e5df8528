import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { gzipCached } from "../gzip";
import { paths } from "../paths";
import type { Measurement } from "./report";

/** Most kilobytes of scripts, gzip, that run on a page before the engine is asked for. */
export const MOST_SCRIPTS = 200;

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

/** Kilobytes of the scripts each page names in its HTML for browsers that know modules, gzip, heaviest first. */
export async function sizesOfScripts(): Promise<{ readonly page: string; readonly size: number }[]> {
  const entries = await readdir(paths.site, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.name === "index.html")
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    pages.map(async (path) => ({
      page: `/${relative(paths.site, path).replace(/index\.html$/, "")}`,
      size: (await gzippedSize(path)) / 1024,
    })),
  );
  return sizes.sort((a, b) => b.size - a.size);
}

/** All that runs before the engine is asked for, of the heaviest page. */
export async function measureScripts(): Promise<Measurement[]> {
  const [heaviest] = await sizesOfScripts();
  if (!heaviest) return [];
  return [
    {
      title: `scripts before the engine, heaviest page (${heaviest.page})`,
      value: heaviest.size,
      unit: "KB",
      aim: MOST_SCRIPTS,
    },
  ];
}
