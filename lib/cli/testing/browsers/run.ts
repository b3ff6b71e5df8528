import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { writeJourneyFiles } from "../../bench/journey-files";
import { withServer } from "../../bench/local-server";
import { paths } from "../../paths";
import { buildSite, readSite } from "../../site";
import type { DrivenBrowser } from "./driven-page";
import { JOURNEYS, type JourneyFiles } from "./journeys";
import { OLD_CHROMIUMS } from "./old-chromium";
import { findDriven } from "./webdriver";

/** How many journeys failed in one browser; those behind a failure are walked all the same. */
async function walkAll(driven: DrivenBrowser, site: string, files: JourneyFiles): Promise<number> {
  let failed = 0;
  const say = (sign: string, words: string): void => console.log(`${sign} ${driven.name}: ${words}`);
  const page = await driven.start();
  try {
    for (const { name, walk } of JOURNEYS) {
      try {
        await walk(page, site, files);
        say("✓", name);
      } catch (error) {
        failed += 1;
        say("✗", `${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await page.close();
  }
  return failed;
}

async function testBrowsers({ built }: { readonly built?: true }): Promise<void> {
  if (!built || !existsSync(paths.site)) await buildSite({ ...readSite(), basePath: "" });
  const folder = await mkdtemp(join(tmpdir(), "atlas-browsers-"));
  const { found, missing } = findDriven();
  let failed = 0;
  try {
    const files = await writeJourneyFiles(folder);
    await withServer(paths.site, async (site) => {
      for (const driven of [...OLD_CHROMIUMS, ...found])
        failed += await walkAll(driven, site.replace(/\/$/, ""), files);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  for (const name of missing) console.log(`- ${name}: not installed, not tested`);
  if (failed > 0) process.exitCode = 1;
}

export const browsersCommand = new Command("test:browsers")
  .description("walk the main journeys in Chromium 103 and 109, and in Firefox and WebKitGTK where installed")
  .option("--built", "use the site as it was built last")
  .action(testBrowsers);
