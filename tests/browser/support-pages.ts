import type { Locator, Page } from "playwright-core";
import { pathOf, ROUTES, type RouteId } from "../../components/foundation/shell/routes";
import { LOCALES } from "../../lib/i18n/locale";
import { siteUrl } from "./fixture";

/** Every page of the navigation in every language. */
export const PAGES = LOCALES.flatMap((locale) =>
  ROUTES.map(({ id }) => ({ id, locale, path: pathOf(id, locale) })),
);

export const addressOf = (id: RouteId, search = "", locale: (typeof LOCALES)[number] = "zh"): string =>
  `${siteUrl()}${pathOf(id, locale)}${search}`;

/** Opens an address and waits for the engine to have taken over. */
export async function openReady(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('[data-engine="ready"]', { timeout: 60_000 });
}

/** Opens a picker by its label, types and takes the first option with Enter. */
export async function pickOption(page: Page, label: string, text: string): Promise<void> {
  await page.locator(".picker-button").filter({ hasText: label }).first().click();
  const list = page.getByRole("dialog").getByRole("listbox");
  await list.waitFor();
  await page.getByRole("searchbox", { name: label }).fill(text);
  await list.getByRole("option", { name: text }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Contexts of tests have no service worker unless they ask for one, and say so on every page. */
export const isOfTheTest = (message: string): boolean => message.includes("blocked by Playwright");

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
