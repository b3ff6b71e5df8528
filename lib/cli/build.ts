import { Command } from "commander";
import { buildSite, readSite } from "./site";
import { publishSynthetic } from "./synthetic/publish";

export const buildCommand = new Command("build")
  .description("export the static site into out/ (BASE_PATH: path it will be hosted under)")
  .option("--synthetic", "add synthetic accounts, shown only at addresses that say data=synthetic")
  .action(async ({ synthetic }: { synthetic?: boolean }) => {
    const site = readSite();
    await buildSite(site);
    if (synthetic) await publishSynthetic(site.dir);
    console.log(`out/ can be hosted by any file server under ${site.basePath || "/"}`);
  });
