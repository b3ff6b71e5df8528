import { Command } from "commander";
import { buildSite, readSite } from "./site";

export const buildCommand = new Command("build")
  .description("export the static site into out/ (BASE_PATH: path it will be hosted under)")
  .action(async () => {
    const site = readSite();
    await buildSite(site);
    console.log(`out/ can be hosted by any file server under ${site.basePath || "/"}`);
  });
