import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { hashFiles } from "./content-hash";
import { type EngineChoice, engineEnvironment } from "./engine-choice";
import { publishEngineFile } from "./engine-file";
import { publishOffline } from "./offline";
import { supportOldBrowsers } from "./old-browsers";
import { paths, ROOT } from "./paths";
import { precompress } from "./precompress";
import { replaceFile } from "./replace-file";
import { captureTool, runTool, ToolError } from "./run";
import { writeThirdParty } from "./third-party";

/** What decides the content of the exported site. */
const INPUTS = [
  "app",
  "components",
  "lib",
  "next.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

export interface Site {
  /** Path the site is hosted under: empty, or with a leading and no trailing slash. */
  readonly basePath: string;
  /** Folder it is exported to. */
  readonly dir: string;
  /** Folder of the data package it shows; the shipped one where none is named. */
  readonly data?: string;
  /** Engine its pages ask; the one in the browser where none is named. */
  readonly engine?: EngineChoice;
}

/** The site as the environment asks for it: BASE_PATH, exported to out/. */
export const readSite = (data?: string, engine?: EngineChoice): Site => ({
  basePath: (process.env.BASE_PATH ?? "").replace(/\/+$/, ""),
  dir: paths.site,
  ...(data === undefined ? {} : { data }),
  ...(engine === undefined ? {} : { engine }),
});

const stampOf = (site: Site): string => join(paths.cache, `${basename(site.dir)}.stamp`);

const isBuilt = async (site: Site, stamp: string): Promise<boolean> =>
  existsSync(join(site.dir, "index.html")) &&
  (await readFile(stampOf(site), "utf8").catch(() => "")) === stamp;

/** Exports the static site unless it stands there already, built from the same files. @throws ToolError */
export async function buildSite(site: Site, voice: "aloud" | "quiet" = "aloud"): Promise<void> {
  const data = site.data ?? paths.data;
  const stamp = hashFiles(
    ROOT,
    [relative(ROOT, data), ...INPUTS],
    [site.basePath, site.engine?.clickhouse ?? ""].join(" "),
  );
  if (await isBuilt(site, stamp)) return;
  await rm(stampOf(site), { force: true });
  await publishEngineFile(data, site.engine);
  const env = {
    BASE_PATH: site.basePath,
    ATLAS_BUILD: stamp,
    ...engineEnvironment(site.engine),
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
    ...(site.dir === paths.site ? {} : { NEXT_DIST: relative(ROOT, site.dir) }),
  };
  if (voice === "aloud") await runTool("next", ["build"], { env });
  else {
    const { status, output } = await captureTool("next", ["build"], { env });
    if (status !== 0) throw new ToolError("next", status, output);
  }
  await writeThirdParty(site.dir);
  await supportOldBrowsers(site);
  await publishOffline(site);
  await precompress(site.dir);
  await replaceFile(stampOf(site), stamp);
}
