import type { AddressInfo } from "node:net";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { BROWSER_ARGS } from "../../lib/cli/browser-args";
import { ensureBrowser } from "../../lib/cli/find-browser";
import { createSiteServer, listen } from "../../lib/cli/serve";
import { buildSite, readSite } from "../../lib/cli/site";

declare module "vitest" {
  interface ProvidedContext {
    /** Port the built site is served at, on 127.0.0.1. */
    sitePort: number;
    /** Where a test connects to the one browser of the run. */
    browserEndpoint: string;
  }
}

/** A name that is no localhost and no secure context, as on an intranet. */
const RESOLVER = "--host-resolver-rules=MAP atlas.intranet 127.0.0.1";

/** Builds and serves the site once and starts one browser for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await ensureBrowser();
  if (!executablePath) throw new Error("no Chromium: set CHROME_PATH");
  const site = readSite();
  await buildSite(site);
  const server = createSiteServer(site);
  await listen(server, 0, "127.0.0.1");
  const browser = await chromium.launchServer({ executablePath, args: [...BROWSER_ARGS, RESOLVER] });
  project.provide("sitePort", (server.address() as AddressInfo).port);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
}
