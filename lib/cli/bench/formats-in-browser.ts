import type { Browser, Page } from "playwright-core";
import { median } from "./median";

const ROUNDS = 3;

async function dropFiles(page: Page, files: readonly Uint8Array[]): Promise<void> {
  await page.locator('[data-intake="files"]').setInputFiles(
    files.map((bytes, i) => ({
      name: String(i),
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    })),
  );
}

/** Waits until so many documents are kept and nothing is read any more. Rejects where that never comes. */
async function untilKept(page: Page, documents: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll(".document-list li").length === wanted &&
      document.querySelector(".jobs progress") === null,
    documents,
    { timeout: 120_000, polling: 20 },
  );
}

/** Milliseconds a document, from the drop of all to the last one kept, in a browser that knows no site. */
async function timeDrop(
  browser: Browser,
  url: string,
  first: Uint8Array,
  files: readonly Uint8Array[],
): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/documents/`);
    // What reads the format is fetched with the first document that needs it.
    await dropFiles(page, [first]);
    await untilKept(page, 1);
    const start = performance.now();
    await dropFiles(page, files);
    await untilKept(page, files.length + 1);
    return (performance.now() - start) / files.length;
  } finally {
    await context.close();
  }
}

/** Documents per second the page /documents reads, checks and keeps; `first` is of the same format and not timed. */
export async function rateInBrowser(
  browser: Browser,
  url: string,
  first: Uint8Array,
  files: readonly Uint8Array[],
): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await timeDrop(browser, url, first, files));
  return 1000 / median(rounds);
}
