import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

export const fixtureText = (name: string): string => readFileSync(`tests/fixtures/${name}.txt`, "utf8");

/** Accounts of 株洲市渌口区交通运输局 whose first table no longer adds up: 828.15 stands for 820.15. */
export const brokenAccounts = (): string =>
  fixtureText("tab-rows-wanyuan").replace("拨款收入\t1\t820.15", "拨款收入\t1\t828.15");

export interface GivenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Hands files to the page as its file button does. */
export async function giveFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page.locator('[data-intake="files"]').setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(content),
    })),
  );
}

/** Waits until so many documents are listed and nothing is read any more. */
export async function untilKept(page: Page, n: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll(".document-list li").length === wanted &&
      document.querySelector(".jobs progress") === null,
    n,
    { timeout: 60_000 },
  );
}
