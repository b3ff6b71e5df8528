import { describe, expect, it } from "vitest";
import { linesOfName, type NameLines } from "../../lib/documents/text/name-split";

const FULL = 9;
const lines = (fields: Partial<NameLines>): NameLines => ({
  above: [],
  own: [9],
  below: [],
  nextNamed: true,
  ...fields,
});

describe("lines of words between two rows", () => {
  it("end the name above where they are too short to begin the next", () => {
    expect(linesOfName(lines({ below: [5] }), FULL)).toBe(1);
  });

  it("begin the next name where the one above ended in a short line", () => {
    expect(linesOfName(lines({ own: [4], below: [9] }), FULL)).toBe(0);
  });

  it("belong to both where a short line stands between", () => {
    expect(linesOfName(lines({ above: [9], below: [3, 9] }), FULL)).toBe(1);
  });

  it("stand around the middle of their row where every line is full", () => {
    expect(linesOfName(lines({ above: [9], below: [9, 9] }), FULL)).toBe(1);
  });

  it("all belong to the last row of a table", () => {
    expect(linesOfName(lines({ below: [9, 2], nextNamed: null }), FULL)).toBe(2);
  });

  it("may end short before a row that holds its code alone", () => {
    expect(linesOfName(lines({ own: [6], below: [9, 4], nextNamed: false }), FULL)).toBe(0);
  });
});
