import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { THOROUGH } from "./runs";

const ROOT = join(import.meta.dirname, "..", "..");
const FLOORS: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(join(ROOT, "tests", "levels.json"), "utf8"),
);
/** Other examples than those of `npm test` reach a little more or less. */
const SLACK = THOROUGH || process.env.TEST_SEED !== undefined ? 0.02 : 0;
const REACHED = join(ROOT, ".cache", "test", "levels");

/**
 * A share (0 to 1) that must not fall below its floor in tests/levels.json. `npm run test:levels` raises the floors
 * to what the last run reached; a floor is lowered by hand only, with the reason in the commit.
 */
export function expectLevel(name: string, reached: number): void {
  mkdirSync(REACHED, { recursive: true });
  const file = createHash("sha256").update(name).digest("hex").slice(0, 16);
  writeFileSync(join(REACHED, `${file}.json`), JSON.stringify({ name, level: reached }));
  expect(Object.keys(FLOORS), "a level has a floor; npm run test:levels sets one").toContain(name);
  expect(reached, name).toBeGreaterThanOrEqual((FLOORS[name] ?? Number.POSITIVE_INFINITY) - SLACK);
}
