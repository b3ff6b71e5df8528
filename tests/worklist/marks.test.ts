import { describe, expect, it } from "vitest";
import { type Mark, mergeMarks, NO_MARKS, parseMarks, printMarks, putMark } from "../../lib/worklist/marks";

const mark = (key: string, at: string, more: Partial<Mark> = {}): Mark => ({
  key,
  state: "check",
  note: "",
  title: "合成县0001 2021",
  at,
  ...more,
});
const EARLY = "2026-01-01T08:00:00.000Z";
const LATE = "2026-02-01T08:00:00.000Z";

describe("marks of leads", () => {
  it("come back from their file as they were", () => {
    const marks = putMark(
      NO_MARKS,
      mark("o:x", EARLY, { state: "explained", note: '一次性支出 "quoted"\n下一行' }),
    );
    expect(parseMarks(printMarks(marks))).toEqual(marks);
  });

  it("are gone when neither decision nor note is left", () => {
    const marks = putMark(NO_MARKS, mark("o:x", EARLY));
    expect(putMark(marks, mark("o:x", LATE, { state: null })).size).toBe(0);
    expect(putMark(marks, mark("o:x", LATE, { state: null, note: "?" })).size).toBe(1);
  });

  it("of two people meet in the later one", () => {
    const mine = putMark(NO_MARKS, mark("o:x", LATE, { state: "confirmed" }));
    const theirs = putMark(putMark(NO_MARKS, mark("o:x", EARLY)), mark("f:y", EARLY));
    for (const merged of [mergeMarks(mine, theirs), mergeMarks(theirs, mine)]) {
      expect(merged.get("o:x")?.state).toBe("confirmed");
      expect(merged.size).toBe(2);
    }
  });

  it.each([
    ["no JSON", "marks"],
    ["another file", "{}"],
    [
      "an unknown decision",
      printMarks(new Map([["a", { ...mark("a", EARLY), state: "guilty" as "check" }]])),
    ],
    ["a date that is none", printMarks(new Map([["a", mark("a", "yesterday")]]))],
  ])("are not read from %s", (_, text) => {
    expect(parseMarks(text)).toBeNull();
  });

  it("take keys that look like parts of an object for what they are", () => {
    const marks = putMark(NO_MARKS, mark("__proto__", EARLY));
    expect(parseMarks(printMarks(marks))?.get("__proto__")?.state).toBe("check");
    expect(({} as Record<string, unknown>).state).toBeUndefined();
  });
});
