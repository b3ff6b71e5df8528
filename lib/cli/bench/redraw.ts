import type { Page } from "playwright-core";
import { paths } from "../paths";
import { waitForEngine, withBrowser } from "./browser-session";
import { withServer } from "./local-server";
import { longestTask } from "./main-thread";
import { median } from "./median";
import type { Measurement } from "./report";

/** As many as a page lets choose. */
const RUNS = 8;
const VIEWPORT = { width: 1440, height: 900 };
/** What follows a key press has settled. */
const SETTLED_MS = 1000;
const MOVES = 40;

const DRAWING = '[data-chart="compare-scatter"] .chart-drawing svg';

/** Under other work a drawing may come late: what ends before it measures nothing. */
const untilDrawnAnew = (page: Page): Promise<void> =>
  page.locator(`${DRAWING}:not([data-before])`).waitFor({ timeout: 60_000 });

async function openScatter(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/compare/?v=2&view=scatter`);
  await waitForEngine(page);
  const chart = page.locator('[data-chart="compare-scatter"][data-drawn="true"]');
  const crowd = chart.locator("[data-crowd]");
  await crowd.waitFor({ state: "attached", timeout: 60_000 });
  await page.waitForTimeout(2 * SETTLED_MS);
  return Number(await crowd.getAttribute("data-crowd"));
}

/** Walks to the next mark and chooses it: every mark changes its colour, every chart of the page is drawn anew. */
async function measureChoices(page: Page): Promise<number[]> {
  const found: number[] = [];
  const box = page.locator('[data-chart="compare-scatter"] .chart-box');
  for (let i = 0; i < RUNS; i++) {
    await box.focus();
    for (let step = 0; step <= i; step++) await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(SETTLED_MS);
    await page.locator(DRAWING).evaluate((svg) => svg.setAttribute("data-before", ""));
    found.push(
      await longestTask(page, async () => {
        await page.keyboard.press("Space");
        await untilDrawnAnew(page);
        await page.waitForTimeout(SETTLED_MS);
      }),
    );
  }
  return found;
}

/** Moves the pointer across the marks, one highlight after another. */
async function measureHighlights(page: Page): Promise<number> {
  const box = await page.locator('[data-chart="compare-scatter"] .chart-drawing').boundingBox();
  if (!box) throw new Error("the chart is not shown");
  const move = (i: number): Promise<void> =>
    page.mouse.move(box.x + box.width * (0.3 + (0.4 * i) / MOVES), box.y + box.height * 0.5);
  await move(0);
  await page.locator(".mark-card").waitFor();
  return longestTask(page, async () => {
    for (let i = 1; i <= MOVES; i++) {
      await move(i);
      await page.waitForTimeout(30);
    }
  });
}

/** Choosing one of two thousand counties, and moving the pointer across them: longest task, in processor time. */
async function measureAt(url: string): Promise<Measurement[]> {
  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const n = await openScatter(page, url);
    const highlight = await measureHighlights(page);
    const [first = 0, ...rest] = await measureChoices(page);
    const of = `scatter of ${n} marks, longest task`;
    return [
      { title: `${of}, highlight`, value: highlight, unit: "ms", aim: 16 },
      { title: `${of}, first unit chosen`, value: first, unit: "ms" },
      { title: `${of}, redraw after a choice`, value: median(rest), unit: "ms", aim: 50 },
    ];
  });
}

export const measureRedraw = (): Promise<Measurement[]> => withServer(paths.site, measureAt);
