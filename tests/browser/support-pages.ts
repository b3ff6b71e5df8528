import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { pathOf, ROUTES, type RouteId } from "../../components/foundation/shell/routes";
import { LOCALES } from "../../lib/i18n/locale";
import { goesInside, siteUrl } from "./fixture";

/** Every page of the navigation in every language. */
export const PAGES = LOCALES.flatMap((locale) =>
  ROUTES.map(({ id }) => ({ id, locale, path: pathOf(id, locale) })),
);

/** What a page shows before any query is answered. */
export const DRAWN = "main table tbody tr, main .chart-drawing svg, main .formula, main ol li, .drop-target";

export const addressOf = (id: RouteId, search = "", locale: (typeof LOCALES)[number] = "zh"): string =>
  `${siteUrl()}${pathOf(id, locale)}${search}`;

/** Goes to an address as a link of the application does, by a page of words, so that nothing of the last one stands. */
async function goInside(page: Page, url: string): Promise<void> {
  const { pathname, search } = new URL(url);
  const words = pathOf("reading", pathname.startsWith("/en/") ? "en" : "zh");
  for (const to of [words, pathname + search]) {
    await page.evaluate(
      (path) =>
        (window as unknown as { next: { router: { push(path: string): void } } }).next.router.push(path),
      to,
    );
    await page.waitForURL((now) => now.pathname + now.search === to);
    await page.locator(".reading-questions").waitFor({ state: to === words ? "visible" : "detached" });
  }
}

/** Opens an address and waits for the engine to have taken over. */
export async function openReady(page: Page, url: string): Promise<void> {
  if (await goesInside(page, url)) await goInside(page, url);
  else await page.goto(url);
  await page.waitForSelector('[data-engine="ready"]', { timeout: 60_000 });
}

/** Goes on to another page in the same document, with the engine that runs there, as a link of the application does. */
export async function moveReady(page: Page, url: string): Promise<void> {
  await page.waitForSelector('[data-engine="ready"]', { timeout: 60_000 });
  await goInside(page, url);
  await page.waitForSelector('[data-engine="ready"]', { timeout: 60_000 });
}

/** Opens a picker by its label, types and takes the first option with Enter. */
export async function pickOption(page: Page, label: string, text: string): Promise<void> {
  const own = page.locator(".control-label").getByText(label, { exact: true });
  await page.locator(".picker-button").filter({ has: own }).first().click();
  const list = page.getByRole("dialog").getByRole("listbox");
  await list.waitFor();
  await page.getByRole("searchbox", { name: label }).fill(text);
  await list.getByRole("option", { name: text }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/**
 * Contexts of tests have no service worker unless they ask for one, and say so on every page; under a name that is
 * no secure context a header of the server means nothing, which the browser says.
 */
export const isOfTheTest = (message: string): boolean =>
  /blocked by Playwright|header has been ignored, because the URL's origin was untrustworthy/.test(message);

/** What the page complained about while `use` ran. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    const isComplaint = message.type() === "error" || message.type() === "warning";
    if (isComplaint && !isOfTheTest(message.text())) errors.push(message.text());
  });
  return errors;
}

/** Clicks a mark, chooses it where others lie on it, and asks its card for the evidence. */
export async function openEvidence(page: Page, mark: Locator): Promise<void> {
  await mark.scrollIntoViewIfNeeded();
  await mark.click({ force: true });
  const choice = page.locator(".mark-chooser button").first();
  const evidence = page.locator(".mark-card-actions button").first();
  await choice.or(evidence).first().waitFor();
  if (await choice.isVisible()) await choice.click();
  await evidence.click();
}

/** What a page asked for and what it complained about. */
export interface Traffic {
  readonly foreign: string[];
  readonly broken: string[];
  readonly errors: string[];
}

/** Blocks and records every request that leaves the origin. */
export async function watchTraffic(page: Page, origin: string): Promise<Traffic> {
  const traffic: Traffic = { foreign: [], broken: [], errors: [] };
  const isOwn = (url: string): boolean => /^(data|blob):/.test(url) || new URL(url).origin === origin;
  await page.context().route("**/*", (route) => {
    const url = route.request().url();
    if (isOwn(url)) return route.continue();
    traffic.foreign.push(url);
    return route.abort();
  });
  page.on("response", (response) => {
    if (response.status() >= 400) traffic.broken.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => traffic.errors.push(String(error)));
  page.on("console", (message) => {
    const text = message.text();
    if (/Content Security Policy|blocked/i.test(text) && !isOfTheTest(text)) traffic.errors.push(text);
  });
  return traffic;
}

export const untilEngine = (page: Page, state: string): Promise<unknown> =>
  page.waitForSelector(`[data-engine="${state}"]`, { timeout: 60_000, state: "attached" });

/** Waits until the page's own queries are answered; none may have failed. */
export async function untilSettled(page: Page): Promise<void> {
  await untilEngine(page, "ready");
  await page.waitForFunction(
    () => document.querySelector('.state-loading, [data-view="initial"], [data-stale="true"]') === null,
    undefined,
    { timeout: 30_000 },
  );
  expect(await page.locator(".state-error").allTextContents(), page.url()).toEqual([]);
}

export const QUIET: Traffic = { foreign: [], broken: [], errors: [] };

const looksOf = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { backgroundColor, borderBottomColor, outlineStyle, fontWeight } = getComputedStyle(element);
      return [backgroundColor, borderBottomColor, outlineStyle, fontWeight].join(" ");
    }),
  );

/** Where colours are the system's own, what is current or chosen still differs from its neighbours. */
export async function expectChosenStandsOut(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
  expect(await page.locator(".nav a[aria-current]").count()).toBe(1);
  for (const [chosen, other] of [
    [".nav a[aria-current]", ".nav a:not([aria-current])"],
    [".segments label[data-checked=true]", ".segments label:not([data-checked=true])"],
  ] as const) {
    const others = await looksOf(page, other);
    for (const look of await looksOf(page, chosen)) expect(others, chosen).not.toContain(look);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
}
