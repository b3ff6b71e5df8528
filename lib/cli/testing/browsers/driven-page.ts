/** A page of some browser, by what every driver can do. Scripts are bodies of functions, run in the page. */
export interface DrivenPage {
  open(url: string): Promise<void>;
  /** What the script returns; it must be JSON. */
  run<T>(script: string): Promise<T>;
  /** Hands files to an input. */
  give(selector: string, paths: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** A browser to walk through the site with. */
export interface DrivenBrowser {
  readonly name: string;
  start(): Promise<DrivenPage>;
}

const EVERY_MS = 250;
const MOST_MS = 120_000;

/** Waits until a script returns something. @throws Error naming what was waited for and what the page shows */
export async function until(page: DrivenPage, what: string, script: string): Promise<void> {
  const end = Date.now() + MOST_MS;
  while (Date.now() < end) {
    if (await page.run<unknown>(script)) return;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  const shown = await page.run<string>("return document.body.innerText.slice(0, 600)");
  throw new Error(`no ${what}; the page shows: ${shown.replaceAll(/\s+/g, " ")}`);
}
