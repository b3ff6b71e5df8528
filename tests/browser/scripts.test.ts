import { describe, expect } from "vitest";
import { MOST_SCRIPTS, sizesOfScripts } from "../../lib/cli/bench/scripts";
import { test } from "./fixture";

describe("the scripts of every page", () => {
  test(`weigh at most ${MOST_SCRIPTS} KB, gzip, before the engine is asked for`, async () => {
    const sizes = await sizesOfScripts();
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes.map(({ size }) => size))).toBeGreaterThan(50);
    expect(sizes.filter(({ size }) => size > MOST_SCRIPTS)).toEqual([]);
  });
});
