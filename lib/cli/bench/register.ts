import { rm } from "node:fs/promises";
import type { Browser, CDPSession, Page } from "playwright-core";
import { loadRequirements } from "../../reference/node-package";
import { compileDatabase } from "../compile-database";
import { paths } from "../paths";
import { syntheticRegister } from "../synthetic/register";
import { withBrowser } from "./browser-session";
import { withServer } from "./local-server";
import { median } from "./median";
import type { Measurement } from "./report";
import { siteWithDatabase } from "./synthetic";

const FEW = 60;
const MANY = 3000;
const AIM_MS = 1000;
const RUNS = 5;

/** Milliseconds of processor time. */
interface Course {
  /** From the address to the matrix and the letters of the register. */
  readonly shown: number;
  /** From a list of all departments to the answer which of them are not collected. */
  readonly compared: number;
}

/** Processor time all pages have taken so far: others may use the machine as well. */
async function spentBy(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo
    .filter(({ type }) => type === "renderer")
    .reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** A list comes from the clipboard, as from a person: typed, Chromium breaks the box's lines one by one for minutes. */
async function paste(page: Page, box: string, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const source = document.createElement("textarea");
    source.value = copied;
    document.body.append(source);
    source.select();
    document.execCommand("copy");
    source.remove();
  }, text);
  await page.locator(box).focus();
  await page.keyboard.press("ControlOrMeta+V");
}

async function visit(browser: Browser, url: string, list: string): Promise<Course> {
  const session = await browser.newBrowserCDPSession();
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const begun = await spentBy(session);
  await page.goto(`${url}/disclosure/`);
  await page.locator(".disclosure-matrix tbody tr").filter({ hasText: "合成" }).first().waitFor();
  // A reason stands in a letter once those of the letters drawn have come.
  await page
    .locator(".disclosure-letter", { hasText: /（(?:没有见到|科目没有|该表为空)/ })
    .first()
    .waitFor({ state: "attached" });
  const shown = await spentBy(session);
  await page.locator(".disclosure-collection details").evaluate((one) => one.setAttribute("open", ""));
  await paste(page, ".disclosure-expected textarea", list);
  await page.locator('.disclosure-collection [role="status"] li').first().waitFor();
  const compared = await spentBy(session);
  await context.close();
  return { shown: shown - begun, compared: compared - shown };
}

async function measureSize(documents: number): Promise<Course> {
  const records = syntheticRegister(documents, await loadRequirements(paths.data));
  const { site } = await siteWithDatabase((target) => compileDatabase(records, target));
  const list = [...records.bureaus.map(({ name }) => name), "没有收集的局"].join("\n");
  try {
    return await withServer(site, (url) =>
      withBrowser(async (browser) => {
        const courses: Course[] = [];
        for (let i = 0; i < RUNS; i++) courses.push(await visit(browser, url, list));
        return {
          shown: median(courses.map((one) => one.shown)),
          compared: median(courses.map((one) => one.compared)),
        };
      }),
    );
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

/** Processor time of the page of what was published over one province's documents, beside the same page over few. */
export async function measureRegister(): Promise<Measurement[]> {
  const [few, many] = [await measureSize(FEW), await measureSize(MANY)];
  const line = (title: string, of: keyof Course): Measurement => ({
    title: `/disclosure, processor time: ${title} (bare: ${FEW})`,
    value: many[of],
    baseline: few[of],
    unit: "ms",
  });
  return [
    line(`address to matrix and letters of ${MANY} documents`, "shown"),
    line(`a list of ${MANY} departments against the collection`, "compared"),
    {
      title: `/disclosure, processor time: what ${MANY} documents cost beyond ${FEW}`,
      value: many.shown - few.shown,
      unit: "ms",
      aim: AIM_MS,
    },
  ];
}
