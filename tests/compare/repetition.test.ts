import { describe, expect, it } from "vitest";
import { findRepetition } from "../../lib/compare/repetition";

const tuple = (key: string, ...figures: (string | null)[]) => ({ key, figures });

describe("repetition alarm (F15)", () => {
  it("sounds for three figures that two units share, and not for two", () => {
    const three = [tuple("a", "306.90", "252.74", "54.16"), tuple("b", "306.90", "252.74", "54.16")];
    expect(findRepetition(three)).toEqual([
      { kind: "shared", keys: ["a", "b"], figures: ["306.90", "252.74", "54.16"] },
    ]);
    expect(findRepetition([tuple("a", "1.5", "2.5"), tuple("b", "1.5", "2.5")])).toEqual([]);
  });

  it("does not count zeros and blanks, of which every form is full", () => {
    expect(findRepetition([tuple("a", "0.00", "0", "7", null), tuple("b", "0.00", "0", "7", null)])).toEqual(
      [],
    );
  });

  it("tells figures at other places apart", () => {
    expect(
      findRepetition([tuple("a", "1.5", "2.5", "9.5", null), tuple("b", null, "1.5", "2.5", "9.5")]),
    ).toEqual([]);
  });

  it("knows the row of column numbers and the year of a header", () => {
    expect(findRepetition([tuple("a", "1", "2", "3", "4")]).map(({ kind }) => kind)).toEqual([
      "column_numbers",
    ]);
    expect(findRepetition([tuple("a", "2022", "5.5", null)], [2021, 2022])).toEqual([
      { kind: "header_year", keys: ["a"], figures: ["2022"] },
    ]);
  });
});
