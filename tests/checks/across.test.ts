import { describe, expect, it } from "vitest";
import type { Finding } from "../../lib/records/schema";
import { acrossOf, judgePair } from "../support/across/judge";
import { makePair, PAIR_KINDS, type PairKind, type Planted } from "../support/across/plant";
import { extractBytes } from "../support/extraction";

const SEEDS = [1, 2, 3, 4];

async function judged(seed: number, kind: PairKind, planted: Planted) {
  const pair = makePair(seed, kind, planted);
  const read = await Promise.all(
    pair.files.map(({ file, text }) => extractBytes(new TextEncoder().encode(text), file)),
  );
  return judgePair(pair, read);
}

describe.each(PAIR_KINDS)("two documents: %s", (kind) => {
  it.each(SEEDS)("a planted fault is one lead with both figures (seed %i)", async (seed) => {
    const { found, without, certain } = await judged(seed, kind, "fault");
    expect(without.map((one) => one.message_en)).toEqual([]);
    expect([found, certain]).toEqual([true, 0]);
  });

  it.each(SEEDS)("what the documents explain to the last digit is closed (seed %i)", async (seed) => {
    const { without } = await judged(seed, kind, "explained");
    expect(without.map((one) => one.message_en)).toEqual([]);
  });

  it.each(SEEDS)("documents that agree are left alone (seed %i)", async (seed) => {
    const { without } = await judged(seed, kind, "nothing");
    expect(without.map((one) => one.message_en)).toEqual([]);
  });
});

describe("the same findings", () => {
  const told = (findings: readonly Finding[]): string[] =>
    findings
      .map((one) =>
        [one.rule, one.expected, one.actual, one.closed_by === null, one.figures.length].join(" "),
      )
      .sort();
  const read = (files: readonly { readonly file: string; readonly text: string }[]) =>
    Promise.all(files.map(({ file, text }) => extractBytes(new TextEncoder().encode(text), file)));

  it.each(PAIR_KINDS)("whatever the order of the files: %s", async (kind) => {
    const documents = await read(makePair(11, kind, "fault").files);
    const findings = acrossOf(documents);
    expect(findings.length).toBeGreaterThan(0);
    expect(told(acrossOf(documents.toReversed()))).toEqual(told(findings));
  });

  it.each(PAIR_KINDS)("whether a file is a page or a text: %s", async (kind) => {
    const [asText, asPage] = await Promise.all(
      (["text", "html"] as const).map(async (format) =>
        acrossOf(await read(makePair(11, kind, "fault", { unit: "万元", format }).files)),
      ),
    );
    expect(asText?.length).toBeGreaterThan(0);
    expect(told(asPage ?? [])).toEqual(told(asText ?? []));
  });

  it("whether tables and text of a year are one file or two", async () => {
    const [before, after] = makePair(3, "prior-sentence", "fault", { unit: "万元", format: "text" }).files;
    const { file, text } = after as { file: string; text: string };
    const [title = ""] = text.split("\n");
    const at = text.lastIndexOf("\n\n");
    const halves = [
      { file: `tables of ${file}`, text: text.slice(0, at + 1) },
      { file: `text of ${file}`, text: `${title}\n\n${text.slice(at + 2)}` },
    ];
    const whole = acrossOf(await read([before as (typeof halves)[0], { file, text }]));
    expect(whole).toHaveLength(1);
    expect(told(acrossOf(await read([before as (typeof halves)[0], ...halves])))).toEqual(told(whole));
  });
});
