import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { REASONS_ZH } from "../../lib/disclosure/reasons";

it("every reason of the register can be said in Chinese, and no other is kept", () => {
  const sources = readdirSync("lib/disclosure")
    .filter((name) => name !== "reasons.ts")
    .map((name) => readFileSync(`lib/disclosure/${name}`, "utf8"))
    .join("\n");
  const given = new Set(
    [...sources.matchAll(/verdict\(\s*"[a-z_]+",\s*"([^"]+)"/g)].map(([, reason]) => reason),
  );
  expect(given.size).toBeGreaterThan(20);
  for (const reason of Object.keys(REASONS_ZH)) if (sources.includes(`"${reason}"`)) given.add(reason);
  expect([...given].sort()).toEqual(Object.keys(REASONS_ZH).sort());
});
