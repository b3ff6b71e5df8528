import type { Server } from "node:http";
import { Command } from "commander";
import { explainAddress, explainPort, HOST, readPort } from "./address";
import { readHealth } from "./health";
import { createSiteServer, listen } from "./serve";

/** Answers that are under way may be finished for so long once the server is told to end. */
const GRACE_MS = 10_000;

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** Takes no new visitor and ends when the last answer is out. */
function endOnSignal(server: Server): void {
  const end = (): void => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), GRACE_MS).unref();
  };
  process.once("SIGTERM", end).once("SIGINT", end);
}

/** Serves an exported site as it stands; nothing is built or written. */
export async function serveSite(dir: string): Promise<void> {
  const port = readPort();
  if (port === undefined) return fail(explainPort());
  const health = readHealth(dir);
  if (health.status !== "ok")
    return fail(`${dir} holds no whole site (${health.missing.join(", ")}): make one with  npm run build`);
  const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");
  const server = createSiteServer({ dir, basePath });
  try {
    await listen(server, port, HOST);
  } catch (error) {
    return fail(explainAddress(error as NodeJS.ErrnoException, { host: HOST, port }, "npm run serve"));
  }
  endOnSignal(server);
  console.log(`http://${HOST}:${port}${basePath}/  ${health.builtFrom}`);
}

export const serveCommand = new Command("serve")
  .description(
    "serve an exported site as it stands (PORT, HOST, BASE_PATH); /healthz says whether it is whole",
  )
  .argument("[dir]", "folder of the site", "out")
  .action(serveSite);
