import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { hashBytes } from "./content-hash";
import { replaceFile } from "./replace-file";
import type { Site } from "./site";
import { printServiceWorker } from "./worker-script";

export const WORKER_FILE = "sw.js";
export const WEB_MANIFEST_FILE = "app.webmanifest";

/** Files the site works without: twins for servers, source maps, and what only some documents need. */
const LEFT_OUT = [/\.gz$/, /\.map$/, /^engine\/(?!\d)/, /^data\/synthetic\//, /^404/, /^_not-found/];

/** What never changes under its name needs no fresh copy. */
const HASHED = /^(_next\/static|engine)\/|^data\/[0-9a-f]{16}\./;

const isKept = (path: string): boolean =>
  !LEFT_OUT.some((pattern) => pattern.test(path)) && path !== WORKER_FILE && path !== WEB_MANIFEST_FILE;

/** A page is asked for by its folder. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, "$1");

async function listSite(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => isKept(path) && extname(path) !== "")
    .sort();
}

/**
 * Leaves a service worker and a web app manifest in the exported site. The worker names every file by the hash of
 * its content, so that a new build is a new version and an unchanged file is not fetched again.
 */
export async function publishOffline({ dir, basePath }: Site): Promise<void> {
  const files = await Promise.all(
    (await listSite(dir)).map(async (path) => ({
      address: `${basePath}/${addressOf(path)}`,
      hash: HASHED.test(path) ? "" : hashBytes(await readFile(join(dir, path))),
    })),
  );
  const version = hashBytes(Buffer.from(JSON.stringify(files)));
  await replaceFile(join(dir, WORKER_FILE), printServiceWorker(version, `${basePath}/`, files));
  const manifest = {
    name: "决算图谱 · Juesuan Atlas",
    short_name: "决算图谱",
    start_url: `${basePath}/`,
    scope: `${basePath}/`,
    display: "standalone",
    background_color: "#fbfaf7",
    theme_color: "#fbfaf7",
    icons: [{ src: `${basePath}/icon.svg`, sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
  await replaceFile(join(dir, WEB_MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}
