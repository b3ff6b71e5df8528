import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { LIGHT_COLOURS } from "../../components/foundation/chart/take/take-picture";
import {
  composePicture,
  drawingArea,
  PICTURE_SIZES,
  type PictureSize,
  type PictureWords,
} from "../../lib/charts/picture/compose";
import { fitDrawing } from "../../lib/charts/picture/fit";
import { standalonePage } from "../../lib/charts/picture/standalone";
import { CHARTS, type ChartKind, type ChartKindId } from "../../lib/charts/registry";
import { svgDocument } from "../support/svg-document";
import { textBoxes } from "../support/text-boxes";
import { SAMPLES } from "./samples";

const WORDS: Readonly<Record<"zh" | "en", PictureWords>> = {
  zh: {
    title: "南岭土家族苗族自治州各县（市、区）一般公共预算财政拨款支出（每位常住人口），2021 年，与同类相比",
    subtitle:
      "口径：一般公共预算财政拨款；单位：元/人；n = 124 个县（市、区），其中 3 个没有公布数字，不在图中",
    note: "",
    source: "来源：各部门公开的决算文件，经决算图谱逐字核对",
    date: "数据覆盖 2012—2026 年 · 制图 2026-11-30",
    address: `https://example.org/compare/?v=2&u=${"430202:医疗保障局~".repeat(6)}&m=general_public_budget_expenditure`,
    key: [
      { shape: "reported", name: "印出的数" },
      { shape: "clash", name: "互相矛盾" },
      { shape: "ambiguous", name: "读法不唯一" },
      { shape: "derived", name: "推算，不是原文印出" },
    ],
  },
  en: {
    title:
      "General public budget expenditure per resident across the counties of one autonomous prefecture and their peers, 2021",
    subtitle:
      "Basis: general public budget appropriation; unit: ¥ per resident; n = 124 counties, three of which state no figure",
    note: "",
    source: "Source: final accounts published by the departments, checked line by line by Juesuan Atlas",
    date: "Data 2012–2026 · drawn 2026-11-30",
    address: `https://example.org/en/compare/?v=2&u=${"430202:x~".repeat(12)}`,
    key: [
      { shape: "reported", name: "As printed" },
      { shape: "clash", name: "Contradicted" },
      { shape: "derived", name: "Derived, nowhere printed" },
    ],
  },
};

const KINDS = Object.keys(CHARTS) as ChartKindId[];
const SIZES = Object.keys(PICTURE_SIZES) as PictureSize[];
const LOCALES = ["zh", "en"] as const;

async function picture(id: ChartKindId, size: PictureSize, words: PictureWords): Promise<string> {
  const kind = CHARTS[id] as unknown as ChartKind<unknown>;
  const area = drawingArea(words, size);
  const fitted = fitDrawing(kind, await kind.load(), SAMPLES[id], area, {
    document: svgDocument(),
    label: id,
  });
  return composePicture({ inner: fitted.svg.innerHTML, ...fitted }, words, size, LIGHT_COLOURS);
}

const parse = (svg: string): Element =>
  parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document.querySelector(
    "svg",
  ) as unknown as Element;

describe.each(KINDS)("a picture of %s", (id) => {
  describe.each(SIZES)("%s", (size) => {
    test.each(LOCALES)("cuts no text (%s)", async (locale) => {
      const { width, height } = PICTURE_SIZES[size];
      const boxes = textBoxes(parse(await picture(id, size, WORDS[locale])));
      expect(boxes.length).toBeGreaterThan(5);
      const cut = boxes.filter(
        ({ left, right, top, bottom }) =>
          left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5,
      );
      expect(cut).toEqual([]);
    });
  });

  test("stands its words where the chart on the page has them", async () => {
    const kind = CHARTS[id] as unknown as ChartKind<unknown>;
    const options = { document: svgDocument(), width: 720, label: id, legend: "inside" as const };
    const drawn = (await kind.load())(SAMPLES[id], options);
    const inner = { inner: drawn.innerHTML, width: 720, height: Number(drawn.getAttribute("height")) };
    const svg = parse(composePicture(inner, WORDS.zh, "square", LIGHT_COLOURS));
    const group = svg.querySelector("g");
    expect(group?.getAttribute("text-anchor")).toBe(drawn.getAttribute("text-anchor"));
    expect(group?.getAttribute("font-size")).toBe("12");
  });

  test("carries what it rests on, and no colour of a theme", async () => {
    const svg = await picture(id, "wide", WORDS.en);
    const said = textBoxes(parse(svg))
      .map(({ text }) => text)
      .join("");
    for (const words of [WORDS.en.source, "n = 124", "drawn 2026-11-30", "https://example.org"])
      expect(said.replaceAll(" ", "")).toContain(words.replaceAll(" ", ""));
    expect(svg).not.toMatch(/var\(--|currentColor/);
  });
});

test("a page for a closed network loads nothing", async () => {
  const { drawRanking } = await import("../../lib/charts/ranking");
  const svg = drawRanking(SAMPLES.ranking, { document: svgDocument(), width: 720, label: "x" });
  const page = standalonePage(
    svg.outerHTML,
    WORDS.zh,
    { header: ["单位"], rows: [["<b>"]] },
    LIGHT_COLOURS,
    "zh-CN",
  );
  expect(page).not.toMatch(/<script|<link|src=|@import|url\(/);
  expect(page).toContain("&lt;b&gt;");
});
