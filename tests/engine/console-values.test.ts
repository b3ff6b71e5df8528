import { describe, expect, test } from "vitest";
import { CONSOLE_LIMITS } from "../../lib/engine/console-limits";
import { cutRow } from "../../lib/engine/console-values";

describe("an answer of the console", () => {
  test("shows the beginning of a long value and how long it is, and short ones as they are", () => {
    const long = "决".repeat(1_000_000);
    const row = cutRow({ long, short: "1.20", number: 3, none: null });
    expect(row).toEqual({
      long: `${"决".repeat(CONSOLE_LIMITS.characters)}… (1000000)`,
      short: "1.20",
      number: 3,
      none: null,
    });
  });

  test("cuts no character in two", () => {
    const value = String(cutRow({ value: "😀".repeat(5000).padStart(10_001, "x") }).value);
    expect(new TextDecoder().decode(new TextEncoder().encode(value))).toBe(value);
  });
});
