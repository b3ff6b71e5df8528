import { describe, expect, test } from "vitest";
import { namesOf } from "../../components/foundation/controls/option-names";

describe("names of what is chosen", () => {
  test("are awaited as long as their list is, kept where another list lacks them, and else the value itself", () => {
    expect(namesOf(["430202"], null)).toEqual(["…"]);
    expect(namesOf(["430202"], [{ value: "430202", label: "荷塘区" }])).toEqual(["荷塘区"]);
    expect(namesOf(["430202", "999999"], [])).toEqual(["荷塘区", "999999"]);
    expect(namesOf(["430202", "999999"], null)).toEqual(["荷塘区", "…"]);
  });
});
