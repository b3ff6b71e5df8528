import { existsSync } from "node:fs";
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { MANIFEST_PATH } from "../engine/manifest";
import { paths, ROOT } from "./paths";
import { run } from "./run";
import { buildSite, readSite } from "./site";
import { type DataChoice, DataChoiceError, dataOptions, explainChoice, prepareData } from "./site-data";

interface Options extends DataChoice {
  readonly out: string;
}

const SOME_FAILED = 1;

/** Only a site goes in the place of a site. */
async function requireSite(out: string): Promise<void> {
  const present = await readdir(out).catch(() => []);
  if (present.length > 0 && !existsSync(join(out, MANIFEST_PATH)))
    throw new DataChoiceError(`${out} holds other files: name a folder that is empty or a site`);
}

/** Documents to a site: reads them into a package, lays it over the shipped data, exports the pages into a folder. */
async function publish(documents: readonly string[], { out, ...choice }: Options): Promise<void> {
  const missing = documents.find((path) => !existsSync(path));
  if (missing !== undefined)
    throw new DataChoiceError(`there is no ${missing}: name folders or files of final accounts`);
  await requireSite(out);
  const made = join(paths.cache, "published");
  await rm(made, { recursive: true, force: true });
  const bootstrap = join(ROOT, "lib/cli/bootstrap.mjs");
  const given = documents.map((path) => resolve(path));
  const status = await run(process.execPath, [bootstrap, "extract", "--out", made, ...given]);
  if (status > SOME_FAILED) throw new DataChoiceError(`reading the documents ended with status ${status}`);
  // Beside the site of the shipped data, which stays as it is.
  const site = {
    ...readSite(await prepareData({ ...choice, data: made })),
    dir: join(paths.cache, "published-site"),
  };
  await buildSite(site);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await cp(site.dir, out, { recursive: true });
  console.error(`${out} can be hosted by any file server under ${site.basePath || "/"}`);
  process.exitCode = status;
}

const command = new Command("publish")
  .description("documents to a site: read them, lay them over the shipped data, export the pages")
  .argument("<documents...>", "folders or files of final accounts")
  .requiredOption("--out <dir>", "folder of the site");
for (const option of dataOptions().filter(({ long }) => long !== "--data")) command.addOption(option);

export const publishCommand = command.action((documents: readonly string[], options: Options) =>
  publish(documents, options).catch(explainChoice),
);
