import { Command, InvalidArgumentError, Option } from "commander";
import { type EngineChoice, parseEngine } from "./engine-choice";
import { buildSite, readSite } from "./site";
import { type DataChoice, dataOptions, explainChoice, prepareData } from "./site-data";
import { publishSynthetic } from "./synthetic/publish";

function engineOption(text: string): EngineChoice {
  try {
    return parseEngine(text);
  } catch (error) {
    throw new InvalidArgumentError((error as RangeError).message);
  }
}

const command = new Command("build")
  .description("export the static site into out/ (BASE_PATH: path it will be hosted under)")
  .addOption(
    new Option("--engine <address>", "pages ask a server instead of the browser: clickhouse=URL").argParser(
      engineOption,
    ),
  )
  .option("--synthetic", "add synthetic accounts, shown only at addresses that say data=synthetic");
for (const option of dataOptions()) command.addOption(option);

export const buildCommand = command.action(
  async ({ synthetic, engine, ...choice }: { synthetic?: boolean; engine?: EngineChoice } & DataChoice) => {
    const data = await prepareData(choice).catch(explainChoice);
    if (data === undefined) return;
    const site = readSite(data, engine);
    await buildSite(site);
    if (synthetic) await publishSynthetic(site.dir);
    console.log(`out/ can be hosted by any file server under ${site.basePath || "/"}`);
  },
);
