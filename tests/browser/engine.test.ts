import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { bundlePage } from "../../lib/cli/bundle-page";
import { ROOT } from "../../lib/cli/paths";
import { VALUE_CASES } from "../engine/value-cases";
import { extractText } from "../support/extraction";
import type { Harness } from "./engine-harness";
import { connectBrowser, serveFolder, test } from "./fixture";
import { brokenAccounts } from "./support-documents";

/** Calls one function of the page's harness. */
function call<Name extends keyof Harness>(page: Page, name: Name, ...args: Parameters<Harness[Name]>) {
  return page.evaluate(
    ([fn, values]) =>
      (window as unknown as { harness: Record<string, (...a: unknown[]) => unknown> }).harness[fn]?.(
        ...values,
      ),
    [name, args] as const,
  ) as ReturnType<Harness[Name]>;
}

describe("BrowserEngine", () => {
  let page: Page;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const server = await serveFolder(await bundlePage(join(ROOT, "tests/browser/engine-harness.ts")));
    const browser = await connectBrowser();
    page = await browser.newPage();
    await page.goto(server.url);
    stop = async () => {
      await browser.close();
      server.close();
    };
  });
  afterAll(() => stop());

  test("attaches the file Node's DuckDB wrote", async () => {
    expect(await call(page, "tables")).toEqual(
      expect.arrayContaining(["bureau_years", "bureaus", "documents", "facts", "findings", "regions"]),
    );
    const [row] = await call(page, "sumOfAmounts");
    expect(row?.n).toBeGreaterThan(1000);
    expect(row?.total).toMatch(/^\d+\.\d{6}$/);
  });

  test("returns every kind of value as the Node engine does", async () => {
    expect(await call(page, "values")).toEqual(VALUE_CASES.map(({ expected }) => expected));
  });

  test("keeps text exact on its way in and out", async () => {
    const text = "株洲市荷塘区 ';--\\ \u{20BB7} $1 \n\t\"";
    expect(await call(page, "echo", text)).toBe(text);
  });

  test("an error carries the SQL that failed", async () => {
    expect(await call(page, "failure")).toBe("SELECT 1 FROM nowhere");
  });

  test("an aborted query rejects at once, the next one is answered", async () => {
    const { reason, after, ms } = await call(page, "abort");
    expect(reason).toContain("typed on");
    expect(after).toBe(1);
    expect(ms).toBeLessThan(30_000);
  });

  test("an extension is refused, not fetched", async () => {
    expect(await call(page, "extension")).toContain("parquet extension");
  });

  test("a dead worker is replaced by one new one and the query answered", async () => {
    expect(await call(page, "crash")).toEqual({ value: 50_000_000, started: 1 });
  });

  test("copies of what was made of local records show the same rows, types and order as making it anew", async () => {
    const { document, bureau, facts, findings } = await extractText(brokenAccounts(), "accounts.txt");
    const records = {
      documents: [document],
      bureaus: bureau ? [bureau] : [],
      facts,
      findings,
      disclosures: [],
    };
    const { names, other, differing, own, rows } = await call(page, "copies", records);
    expect(names).toEqual(
      expect.arrayContaining([
        ".own_facts",
        "_wide.bureau_years",
        "_kinds.outliers",
        "_groups.metric_groups",
        ".fact_counts",
        ".leads",
      ]),
    );
    expect(other).toBeNull();
    expect(differing).toEqual([]);
    expect(Number(own)).toBe(facts.length);
    expect(rows.filter((n) => n === 0)).toEqual([]);
  });
});
