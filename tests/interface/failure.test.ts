import { describe, expect, test } from "vitest";
import { enhance } from "../../components/foundation/failure/enhance";
import { isStaleCode } from "../../components/foundation/failure/stale-code";

describe("a failure", () => {
  test("of code that is gone is told from one of its own", () => {
    const chunk = Object.assign(new Error("Loading chunk 12 failed."), { name: "ChunkLoadError" });
    expect(isStaleCode(chunk)).toBe(true);
    expect(isStaleCode(new TypeError("Failed to fetch dynamically imported module: http://x/a.js"))).toBe(
      true,
    );
    expect(isStaleCode(new TypeError("x is undefined"))).toBe(false);
  });

  test("of an enhancement is silent, and one that comes too late is not taken", async () => {
    const taken: number[] = [];
    enhance(Promise.reject(new Error("gone")), () => taken.push(0));
    const forget = enhance(Promise.resolve(1), (n) => taken.push(n));
    forget();
    enhance(Promise.resolve(2), (n) => taken.push(n));
    await Promise.resolve();
    await Promise.resolve();
    expect(taken).toEqual([2]);
  });
});
