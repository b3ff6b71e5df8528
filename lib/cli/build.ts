import { Command } from "commander";
import { buildSite, readSite } from "./site";
import { type DataChoice, dataOptions, explainChoice, prepareData } from "./site-data";
import { publishSynthetic } from "./synthetic/publish";

const command = new Command("build")
  .description("export the static site into out/ (BASE_PATH: path it will be hosted under)")
  .option("--synthetic", "add synthetic accounts, shown only at addresses that say data=synthetic");
for (const option of dataOptions()) command.addOption(option);

export const buildCommand = command.action(
  async ({ synthetic, ...choice }: { synthetic?: boolean } & DataChoice) => {
    const data = await prepareData(choice).catch(explainChoice);
    if (data === undefined) return;
    const site = readSite(data);
    await buildSite(site);
    if (synthetic) await publishSynthetic(site.dir);
    console.log(`out/ can be hosted by any file server under ${site.basePath || "/"}`);
  },
);
