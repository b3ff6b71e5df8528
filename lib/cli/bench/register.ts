import { rm } from "node:fs/promises";
import type { BrowserContext } from "playwright-core";
import { loadRequirements } from "../../reference/node-package";
import { compileDatabase } from "../compile-database";
import { paths } from "../paths";
import { syntheticRegister } from "../synthetic/register";
import { withProfile } from "./browser-session";
import { withServer } from "./local-server";
import { median } from "./median";
import type { Measurement } from "./report";
import { siteWithDatabase } from "./synthetic";

const FEW = 60;
const MANY = 3000;
const AIM_MS = 1000;
const RUNS = 5;

interface Course {
  /** Milliseconds from the engine's being ready to the matrix of the register. */
  readonly shown: number;
  /** From the last letter of a list of all departments to the answer which of them are not collected. */
  readonly compared: number;
}

async function visit(context: BrowserContext, url: string, list: string): Promise<Course> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen: { ready?: number; shown?: number } = {};
    Object.assign(window, { seen });
    const look = (): void => {
      if (document.querySelector('[data-engine="ready"]')) seen.ready ??= performance.now();
      if (document.querySelector(".disclosure-matrix tbody")?.textContent?.includes("合成"))
        seen.shown ??= performance.now();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`${url}/disclosure/`);
  const handle = await page.waitForFunction(() => {
    const { ready, shown } = (window as unknown as { seen: { ready?: number; shown?: number } }).seen;
    return ready !== undefined && shown !== undefined ? shown - ready : undefined;
  });
  const shown = Number(await handle.jsonValue());
  await page.locator(".disclosure-collection summary").click();
  const compared = await page.evaluate(async (text) => {
    const area = document.querySelector(".disclosure-expected textarea") as HTMLTextAreaElement;
    const start = performance.now();
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, text);
    area.dispatchEvent(new Event("input", { bubbles: true }));
    while (!document.querySelector('.disclosure-collection [role="status"] li'))
      await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, list);
  await page.close();
  return { shown, compared };
}

async function measureSize(documents: number): Promise<Course> {
  const records = syntheticRegister(documents, await loadRequirements(paths.data));
  const { site } = await siteWithDatabase((target) => compileDatabase(records, target));
  const list = [...records.bureaus.map(({ name }) => name), "没有收集的局"].join("\n");
  try {
    return await withServer(site, (url) =>
      withProfile(async (context) => {
        const courses: Course[] = [];
        for (let i = 0; i < RUNS; i++) courses.push(await visit(context, url, list));
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

/** The page of what was published over one province's documents, beside the same page over few. */
export async function measureRegister(): Promise<Measurement[]> {
  const [few, many] = [await measureSize(FEW), await measureSize(MANY)];
  return [
    {
      title: `/disclosure: engine ready to the matrix of ${MANY} documents (bare: ${FEW})`,
      value: many.shown,
      baseline: few.shown,
      unit: "ms",
      aim: AIM_MS,
    },
    {
      title: `/disclosure: a list of ${MANY} departments against the collection (bare: ${FEW})`,
      value: many.compared,
      baseline: few.compared,
      unit: "ms",
      aim: AIM_MS,
    },
  ];
}
