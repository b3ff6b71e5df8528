import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../lib/cli/paths";
import { ACCEPTED, licencesOf, listComponents, printNotice, printTexts } from "../../lib/cli/third-party";

test("every component has a licence that may be handed on", async () => {
  const components = await listComponents();
  expect(components.length).toBeGreaterThan(20);
  const unexpected = components.filter((one) => !licencesOf(one).some((name) => ACCEPTED.has(name)));
  expect(components.filter(({ texts, home }) => texts.length === 0 && home === "")).toEqual([]);
  expect(unexpected.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test("NOTICE names the components that are installed", async () => {
  expect(await readFile(join(ROOT, "NOTICE"), "utf8")).toBe(printNotice(await listComponents()));
});

test("the texts handed on hold those of what a component carries inside it", async () => {
  const texts = printTexts(await listComponents());
  for (const words of ["Apache License", "Permission is hereby granted", "PDFium Authors", "FreeType"])
    expect(texts).toContain(words);
});
