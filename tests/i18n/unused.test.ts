import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CATALOGUE } from "../../lib/i18n/catalogue";

const sources = ["app", "components"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

/** "status.clash.about" is shown where some code says `status.${…}.about`. */
const startsOf = (key: string): string[] => {
  const words = key.split(".");
  return words.slice(1).map((_, i) => `${words.slice(0, i + 1).join(".")}.$`);
};

const isShown = (key: string): boolean =>
  sources.includes(`"${key}"`) || startsOf(key).some((start) => sources.includes(`\`${start}`));

it("holds no text that nothing shows", () => {
  expect(Object.keys(CATALOGUE).filter((key) => !isShown(key))).toEqual([]);
});
