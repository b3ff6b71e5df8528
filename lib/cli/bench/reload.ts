import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { paths, ROOT } from "../paths";
import { waitForEngine, withProfile } from "./browser-session";
import { withServer } from "./local-server";
import { median } from "./median";
import type { Measurement } from "./report";

const RUNS = 9;
/** A page that is opened again with kept documents may take so many times one without. */
const AIM = 1.3;

/** Final accounts of seven departments: text files among the tests' fixtures. */
const DOCUMENTS = [
  "cell-lines-hunan",
  "tab-rows-college",
  "tab-rows-hubei",
  "tab-rows-jiangsu",
  "tab-rows-shaanxi",
  "tab-rows-wanyuan",
  "tab-rows-yuan",
].map((name) => `${name}.txt`);

async function keep(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${url}/documents/`);
  await waitForEngine(page);
  const files = await Promise.all(
    DOCUMENTS.map(async (name) => ({
      name,
      mimeType: "text/plain",
      buffer: await readFile(join(ROOT, "tests/fixtures", name)),
    })),
  );
  await page.locator('[data-intake="files"]').setInputFiles(files);
  await page.waitForFunction(
    (n) =>
      document.querySelectorAll(".document-list li").length === n &&
      document.querySelector(".jobs progress") === null,
    DOCUMENTS.length,
    { timeout: 120_000 },
  );
  await page.close();
}

/** Chromium keeps compiled wasm, and the page what it derived, some time after the engine is ready. */
const KEPT_AFTER_MS = 5000;

/** Milliseconds from opening a page to an engine that answers; the page stays open for `stay` milliseconds. */
async function visit(context: BrowserContext, url: string, stay = 0): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${url}/compare/`);
  const ready = await waitForEngine(page);
  await page.waitForTimeout(stay);
  await page.close();
  return ready;
}

/** Opening a page again until its engine answers, with seven kept documents beside without any, in turns. */
export async function measureReload(): Promise<Measurement[]> {
  return withServer(paths.site, (url) =>
    withProfile((bare) =>
      withProfile(async (keeping) => {
        await keep(keeping, url);
        for (const context of [bare, keeping]) await visit(context, url, KEPT_AFTER_MS);
        const [without, having]: [number[], number[]] = [[], []];
        for (let i = 0; i < RUNS; i++) {
          without.push(await visit(bare, url));
          having.push(await visit(keeping, url));
        }
        const baseline = median(without);
        return [
          {
            title: "opening /compare again with seven kept documents, engine ready",
            value: median(having),
            unit: "ms",
            baseline,
            aim: AIM * baseline,
          },
        ];
      }),
    ),
  );
}
