import type { CDPSession, Page } from "playwright-core";
import { paths } from "../paths";
import { waitForEngine, withBrowser } from "./browser-session";
import { withServer } from "./local-server";
import { longestTask } from "./main-thread";
import { median } from "./median";
import type { Measurement } from "./report";

const VIEWPORT = { width: 1440, height: 900 };
const SETTLED_MS = 1500;
/** Pages that open with a chart; the first round loads their code. */
const PAGES = ["/compare/", "/three-public/", "/execution/", "/performance/", "/"];
const ROUNDS = 3;
/** A county by its parts, by its letters, and a kind of bureau in a place. */
const TYPED = ["铜梁", "tongliang", "荷塘医保"];

/** Processor time of the page's main thread so far, in ms. */
async function spent(client: CDPSession): Promise<number> {
  const { metrics } = await client.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** Follows a link of the navigation; resolves in the page as soon as that page's own marks stand in it. */
const follow = (page: Page, path: string): Promise<void> =>
  page.evaluate(
    (to) =>
      new Promise<void>((resolve) => {
        const before = new Set(document.querySelectorAll("main [data-chart] svg"));
        const look = (): void => {
          const marks = [...document.querySelectorAll("main [data-chart] svg")];
          if (location.pathname === to && marks.some((svg) => !before.has(svg))) resolve();
          else requestAnimationFrame(look);
        };
        const links = [...document.querySelectorAll<HTMLAnchorElement>("header a, nav a")];
        links.find(({ href }) => new URL(href).pathname === to)?.click();
        look();
      }),
    path,
  );

async function measurePageChanges(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const found: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const path of PAGES) {
      const before = await spent(client);
      await follow(page, path);
      if (round > 0) found.push((await spent(client)) - before);
      await page.waitForTimeout(SETTLED_MS);
    }
  }
  await client.detach();
  return median(found);
}

/** The longest a key press of any of the typed words keeps the page busy. */
async function measureSearch(page: Page): Promise<number> {
  const found: number[] = [];
  await page.keyboard.press("/");
  const box = page.locator("dialog.search[open]").getByRole("searchbox");
  await box.fill("cq");
  await page.locator("dialog.search[open] [role=option]").first().waitFor();
  for (const word of TYPED) {
    await box.fill("");
    for (const key of word) {
      await page.waitForTimeout(SETTLED_MS / 5);
      found.push(
        await longestTask(page, async () => {
          await page.keyboard.insertText(key);
          await page.waitForTimeout(SETTLED_MS / 5);
        }),
      );
    }
  }
  return Math.max(...found);
}

async function measureAt(url: string): Promise<Measurement[]> {
  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(url);
    await waitForEngine(page);
    await page.waitForTimeout(2 * SETTLED_MS);
    const change = await measurePageChanges(page);
    const key = await measureSearch(page);
    return [
      {
        title: "another page, warm engine, to its marks, processor time",
        value: change,
        unit: "ms",
        aim: 150,
      },
      { title: "search of all names, longest task of a key press", value: key, unit: "ms", aim: 30 },
    ];
  });
}

/** What a hand waits for: another page's marks and the next key of a search, processor time of the main thread. */
export const measureHand = (): Promise<Measurement[]> => withServer(paths.site, measureAt);
