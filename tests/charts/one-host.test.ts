import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sources = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const HOST = join("components", "foundation", "chart");
const SHAPES = /<(circle|rect|polyline|line|path|g)\b/;
/** Signs without a value: the logo, the shape of a status. */
const SIGNS = ["logo.tsx", "status-mark.tsx", "drop-target.tsx", "search-button.tsx"];

test("a chart is drawn by lib/charts and shown by the one host, never by a page", () => {
  const drawing = sources("components").filter(
    (file) =>
      !file.startsWith(HOST) &&
      !SIGNS.some((sign) => file.endsWith(sign)) &&
      SHAPES.test(readFileSync(file, "utf8")),
  );
  expect(drawing).toEqual([]);
});

test("nothing in lib/charts listens", () => {
  const listening = sources(join("lib", "charts")).filter((file) =>
    /addEventListener|\bon(click|pointer\w+|mouse\w+|key\w+)\b/i.test(readFileSync(file, "utf8")),
  );
  expect(listening).toEqual([]);
});

test("one component hears the pointer over marks", () => {
  const hearing = sources("components").filter((file) => /onPointerMove=/.test(readFileSync(file, "utf8")));
  expect(hearing).toEqual([join(HOST, "mark-layer.tsx")]);
});
