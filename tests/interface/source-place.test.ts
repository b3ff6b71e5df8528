import { describe, expect, test } from "vitest";
import { figureLength, lineStarts, locateLine, locateRow } from "../../components/documents/source/locate";
import { storageFailure } from "../../components/documents/worker/keep-found";
import type { DocumentModel } from "../../lib/documents/model";
import { restorePlaces } from "../../lib/local/places";
import { makeFact } from "../support/fact";

const TEXT = "收入表\n本年收入合计\t1, 537.40\t万元\n支出 900 元";

describe("a figure in a text", () => {
  test("is marked from its first to its last character, separators and spaces included", () => {
    const fact = makeFact({
      measure: "revenue_total",
      printed: "1,537.40",
      line: 2,
      char: TEXT.indexOf("1, 537"),
    });
    const place = locateLine(TEXT, lineStarts(TEXT), fact);
    const line = TEXT.split("\n")[place?.line ?? -1] ?? "";
    expect(line.slice(place?.from, place?.to)).toBe("1, 537.40");
  });

  test("ends before the unit and before the next figure", () => {
    expect(figureLength("900 元")).toBe(3);
    expect(figureLength("26.61 %")).toBe(5);
    expect(figureLength("12%，")).toBe(3);
    expect(figureLength("元")).toBe(0);
  });

  test("beyond the end of the text is nowhere", () => {
    const fact = makeFact({ measure: "revenue_total", char: 10_000 });
    expect(locateLine(TEXT, lineStarts(TEXT), fact)).toBeNull();
  });
});

const MODEL: DocumentModel = {
  format: "xlsx",
  encoding: null,
  text: "",
  rows: [
    {
      kind: "text",
      aligned: false,
      cells: [{ text: "本年收入合计 88.50 万元", place: { line: 1, char: 0 } }],
    },
    {
      kind: "cells",
      aligned: true,
      cells: [
        { text: "合计", place: { line: 2, char: 20, sheet: "表1", cell: "A2" } },
        { text: "306.90", place: { line: 2, char: 23, sheet: "表1", cell: "B2" } },
        { text: "", place: { line: 2, char: 23, sheet: "表1", cell: "C2" } },
      ],
    },
  ],
};

describe("a figure in rows and cells", () => {
  test("is found by the offset its id ends in, where the record has no line of its own", () => {
    const fact = makeFact({
      measure: "revenue_total",
      fact_id: "0123456789ab-23.2",
      printed: "306.90",
      line: null,
      char: null,
    });
    expect(locateRow(MODEL, fact)).toEqual({ row: 1, cell: 1, mark: [0, 6] });
    expect(restorePlaces([fact], MODEL)[0]).toMatchObject({ line: 2, char: 23 });
  });

  test("inside a sentence is marked where it stands in it", () => {
    const fact = makeFact({ measure: "revenue_total", fact_id: "0123456789ab-7", printed: "88.50", char: 7 });
    expect(locateRow(MODEL, fact)).toEqual({ row: 0, cell: 0, mark: [7, 12] });
  });
});

test("a full storage is told from a broken one", () => {
  expect(storageFailure(new DOMException("no room", "QuotaExceededError"))).toMatchObject({ code: "quota" });
  expect(storageFailure(new Error("closed"))).toMatchObject({ code: "storage", detail: "closed" });
});
