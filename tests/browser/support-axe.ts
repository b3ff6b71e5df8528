import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Rules whose answer depends on the colours shown; all others on what stands there. */
export const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * A page without frames is judged where it stands, in one pass: a second page to put the answers of frames together, and
 * the nodes of rules that hold, took two thirds of the time.
 */
export const axeOf = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });

/** Violated rules with the first nodes that violate them; some rule must have held. */
export async function findViolations(axe: AxeBuilder): Promise<unknown[]> {
  const { violations, passes } = await axe.analyze();
  expect(passes.length).toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => ({
    rule: id,
    nodes: nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  }));
}

/** A list that is worked from the search above it scrolls with the active option and takes no focus of its own. */
export const OF_LISTS_BELOW_A_SEARCH = ["scrollable-region-focusable"];

/** Expects nothing against the state a journey has reached, but for colours, which pages.test.ts reads at rest. */
export async function expectAccessible(page: Page, except: readonly string[] = []): Promise<void> {
  expect(await findViolations(axeOf(page).disableRules([...OF_COLOURS, ...except])), page.url()).toEqual([]);
}
