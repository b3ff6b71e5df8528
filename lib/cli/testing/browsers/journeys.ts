import { type DrivenPage, until } from "./driven-page";

/** Files that are dropped into the site. */
export interface JourneyFiles {
  readonly text: string;
  readonly pdf: string;
}

/** What a person does, one after another in one browser; throws where the site does not go along. */
export interface Journey {
  readonly name: string;
  walk(page: DrivenPage, site: string, files: JourneyFiles): Promise<void>;
}

const READY = 'return document.querySelector("[data-engine=ready]") !== null';

const counted = (selector: string): string => `document.querySelectorAll(${JSON.stringify(selector)}).length`;

const click = (selector: string): string =>
  `const found = document.querySelector(${JSON.stringify(selector)}); found?.click(); return found !== null`;

const clickNamed = (words: string): string =>
  `const found = [...document.querySelectorAll("button")].find((button) => button.textContent.includes(${JSON.stringify(words)})); found?.click(); return found !== undefined`;

const KEPT = ".document-list li";

export const JOURNEYS: readonly Journey[] = [
  {
    name: "overview",
    walk: async (page, site) => {
      await page.open(`${site}/`);
      await until(page, "engine", READY);
      await until(page, "heading", `return ${counted("main h1")} > 0`);
    },
  },
  {
    name: "filter",
    walk: async (page, site) => {
      await page.open(`${site}/compare/`);
      await until(page, "engine", READY);
      await until(page, "table", `return ${counted("main table tbody tr")} > 0`);
      const before = await page.run<string>("return location.href");
      await page.run(click(".picker-button"));
      await until(page, "choices", `return ${counted("[role=dialog] [role=option]")} > 0`);
      await page.run(click("[role=dialog] [role=option]:not([aria-selected=true])"));
      await until(page, "chosen filter", `return location.href !== ${JSON.stringify(before)}`);
    },
  },
  {
    name: "drop a text",
    walk: async (page, site, { text }) => {
      await page.open(`${site}/documents/`);
      await until(page, "input", `return ${counted("[data-intake=files]")} > 0`);
      await until(page, "engine", READY);
      await page.give("[data-intake=files]", [text]);
      await until(page, "document", `return ${counted(KEPT)} === 1`);
    },
  },
  {
    name: "drop a PDF",
    walk: async (page, _, { pdf }) => {
      await page.give("[data-intake=files]", [pdf]);
      await until(page, "second document", `return ${counted(KEPT)} === 2`);
    },
  },
  {
    name: "review",
    walk: async (page) => {
      await page.run(click(".document-open"));
      await until(page, "figures", `return ${counted(".entry")} > 0`);
      await page.run(click(".entry"));
      await until(page, "chosen figure", `return ${counted('.entry[aria-selected="true"]')} === 1`);
      await until(page, "source", `return ${counted(".source-box")} === 1`);
    },
  },
  {
    name: "export",
    walk: async (page) => {
      await page.run(
        "const { createObjectURL } = URL; window.saved = 0; URL.createObjectURL = (blob) => { window.saved = blob.size; return createObjectURL(blob); }",
      );
      if (!(await page.run<boolean>(clickNamed("导出数据包")))) throw new Error("no button to export");
      await until(page, "package", "return window.saved > 1000");
    },
  },
];
