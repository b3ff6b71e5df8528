import { createServer } from "node:http";
import { Command } from "commander";
import { createSiteServer, listen } from "./serve";
import { buildSite, readSite } from "./site";
import { type DataChoice, dataOptions, explainChoice, prepareData } from "./site-data";

const HOST = process.env.HOST ?? "127.0.0.1";
const DEFAULT_PORT = 3000;

function readPort(): number | undefined {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function explain(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === "EADDRINUSE")
    return `端口 ${port} 已被占用，请换一个：PORT=${port + 1} npm start\nPort ${port} is taken, choose another: PORT=${port + 1} npm start`;
  return error.syscall === "listen" ? `${HOST}:${port}: ${error.message}` : error.message;
}

/** Finds out before the build whether the port can be had. */
async function probe(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port, HOST);
  await new Promise((resolve) => server.close(resolve));
}

export async function start(choice: DataChoice = {}): Promise<void> {
  const port = readPort();
  if (port === undefined) return fail(`PORT=${process.env.PORT} is no port (1 to 65535)`);
  try {
    await probe(port);
    const data = await prepareData(choice).catch(explainChoice);
    if (data === undefined) return;
    const site = readSite(data);
    await buildSite(site);
    await listen(createSiteServer(site), port, HOST);
    console.log(`决算图谱 · Juesuan Atlas  http://${HOST}:${port}${site.basePath}/`);
  } catch (error) {
    return fail(explain(error as NodeJS.ErrnoException, port));
  }
}

const command = new Command("start").description(
  "build what has changed and serve the site (PORT, HOST, BASE_PATH)",
);
for (const option of dataOptions()) command.addOption(option);

export const startCommand = command.action(start);
