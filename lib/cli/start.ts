import { createServer } from "node:http";
import { Command } from "commander";
import { explainAddress, explainPort, HOST, readPort } from "./address";
import { createSiteServer, listen } from "./serve";
import { buildSite, readSite } from "./site";
import { type DataChoice, dataOptions, explainChoice, prepareData } from "./site-data";

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** Finds out before the build whether the port can be had. */
async function probe(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port, HOST);
  await new Promise((resolve) => server.close(resolve));
}

export async function start(choice: DataChoice = {}): Promise<void> {
  const port = readPort();
  if (port === undefined) return fail(explainPort());
  try {
    await probe(port);
    const data = await prepareData(choice).catch(explainChoice);
    if (data === undefined) return;
    const site = readSite(data);
    await buildSite(site);
    await listen(createSiteServer(site), port, HOST);
    console.log(`决算图谱 · Juesuan Atlas  http://${HOST}:${port}${site.basePath}/`);
  } catch (error) {
    return fail(explainAddress(error as NodeJS.ErrnoException, { host: HOST, port }, "npm start"));
  }
}

const command = new Command("start").description(
  "build what has changed and serve the site (PORT, HOST, BASE_PATH)",
);
for (const option of dataOptions()) command.addOption(option);

export const startCommand = command.action(start);
