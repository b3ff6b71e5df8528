import { join } from "node:path";
import { Command } from "commander";
import type { Page } from "playwright-core";
import { waitForEngine, withBrowser } from "./bench/browser-session";
import { withServer } from "./bench/local-server";
import { makeFolder } from "./make-folder";
import { ROOT } from "./paths";
import { buildSite, readSite } from "./site";

interface Picture {
  readonly name: string;
  /** Below the root of a language. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** What is done on the page before it is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const DESK = { width: 1280, height: 800 };

/** What the README shows. */
const PICTURES: readonly Picture[] = [
  { name: "overview", address: "", ...DESK },
  { name: "compare", address: "compare/", ...DESK },
  { name: "leads", address: "outliers/", ...DESK },
  {
    name: "evidence",
    address: "bureau/",
    ...DESK,
    act: async (page) => {
      await page.locator(".figure-button").first().click();
      await page.locator("dialog.evidence[open] dl.facts").first().waitFor();
    },
  },
  {
    name: "phone",
    address: "place/",
    width: 390,
    height: 844,
    act: (page) => page.locator('[data-chart="profile-peers"][data-drawn="true"]').waitFor(),
  },
];

const LANGUAGES = { zh: "", en: "en/" } as const;

async function take(page: Page, picture: Picture, url: string, path: string): Promise<void> {
  await page.setViewportSize({ width: picture.width, height: picture.height });
  await page.goto(url);
  await waitForEngine(page);
  await page.locator('[aria-busy="true"]').first().waitFor({ state: "detached" });
  await page.waitForFunction(
    () =>
      document.querySelector('main [data-stale="true"], main [data-chart]:not([data-drawn="true"])') === null,
  );
  await picture.act?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: "disabled" });
}

/** Takes every picture of the README anew, in both languages, of the site as it is built now. */
async function takePictures(): Promise<void> {
  const site = { ...readSite(), basePath: "" };
  await buildSite(site);
  const folder = join(ROOT, "docs", "pictures");
  await makeFolder(folder);
  await withServer(site.dir, (url) =>
    withBrowser(async (browser) => {
      const context = await browser.newContext({ serviceWorkers: "block", reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const picture of PICTURES)
        for (const [language, prefix] of Object.entries(LANGUAGES)) {
          const path = join(folder, `${picture.name}-${language}.png`);
          await take(page, picture, `${url}/${prefix}${picture.address}`, path);
          console.log(path);
        }
    }),
  );
}

export const picturesCommand = new Command("pictures")
  .description("take the README's pictures of the built site, in both languages")
  .action(takePictures);
