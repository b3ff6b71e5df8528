import { rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { BROWSER_ARGS } from "../../lib/cli/browser-args";
import { bundlePage } from "../../lib/cli/bundle-page";
import { ensureBrowser } from "../../lib/cli/find-browser";
import { createSiteServer, listen } from "../../lib/cli/serve";
import { NodeEngine } from "../../lib/engine/node";
import { findDenominator } from "../../lib/metrics/denominators";
import { queryPeerValues } from "../../lib/metrics/queries/peer-values";
import { querySummary } from "../../lib/metrics/queries/summary";
import { METRICS } from "../../lib/metrics/registry";

type Ask = (url: string, metrics: readonly string[]) => Promise<unknown>;

describe("in a browser", () => {
  let browser: Browser;
  let dir = "";
  const close: (() => void)[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: (await ensureBrowser()) ?? "",
      args: [...BROWSER_ARGS],
    });
  });
  afterAll(async () => {
    for (const one of close) one();
    await browser?.close();
    if (dir) await rm(dir, { recursive: true, force: true });
  });

  test("the web client brings DuckDB's answers over the network, from another address", async () => {
    dir = await bundlePage(`${import.meta.dirname}/support/ask-metrics.ts`, {});
    const server = createSiteServer({ dir, basePath: "" });
    await listen(server, 0, "127.0.0.1");
    close.push(() => server.close().closeAllConnections());
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const metrics = METRICS.slice(0, 3);
    const answers = await page.evaluate(
      ([url, ids]) => (window as unknown as { askMetrics: Ask }).askMetrics(url as string, ids as string[]),
      [inject("clickhouse"), metrics.map(({ id }) => id)],
    );
    const engine = await NodeEngine.open(inject("tables"));
    const expected = [];
    for (const metric of metrics) {
      const asked = [metric, findDenominator("population"), { scopes: ["region_whole"] }] as const;
      expected.push(
        await engine.query(querySummary(...asked)),
        await engine.query(queryPeerValues(...asked)),
      );
    }
    await engine.close();
    expect(answers).toEqual(expected);
  });
});
