import { describe, expect, test } from "vitest";
import { type Settled, settle } from "../../components/analysis/use-settled";
import { freshRowsOf, type QueryView } from "../../components/foundation/engine/use-engine-query";

const initial = ["first of many"];
const cities2020 = ["cities of 2020"];
const cities2023 = ["cities of 2023"];
const view = (kind: "initial" | "ready", rows: readonly string[], stale: boolean): QueryView<string> => ({
  kind,
  rows,
  stale,
});

/** What is shown after each of some renders: the question asked, and what the query shows. */
function shown(renders: readonly (readonly [question: string, view: QueryView<string>])[]) {
  const all: Settled<string, string>[] = [];
  for (const [question, one] of renders) all.push(settle(all.at(-1) ?? null, question, one, "counties"));
  return all.map(({ question, rows }) => `${question}: ${rows.join()}`);
}

describe("what is shown while another question is asked", () => {
  test("is the last answer, under its own question", () => {
    expect(
      shown([
        ["counties", view("initial", initial, false)],
        ["cities, 2020", view("initial", initial, true)],
        // The year of the new places has become known: what comes first answers what is asked no more.
        ["cities, 2023", view("ready", cities2020, true)],
        ["cities, 2023", view("ready", cities2023, false)],
      ]),
    ).toEqual([
      "counties: first of many",
      "counties: first of many",
      "counties: first of many",
      "cities, 2023: cities of 2023",
    ]);
  });

  test("is what the page was exported with, where the address asks for something else", () => {
    expect(shown([["cities, 2023", view("initial", initial, true)]])).toEqual(["counties: first of many"]);
  });

  test("keeps its identity while it is the same, so that nothing is computed anew", () => {
    const one = settle(null, "counties", view("initial", initial, false), "counties");
    expect(settle(one, "counties", view("initial", initial, false), "counties")).toBe(one);
    expect(settle(one, "cities", view("ready", cities2020, true), "counties")).toBe(one);
  });
});

test("rows that stand in for those of another question are not fresh", () => {
  expect(freshRowsOf(view("ready", cities2020, true))).toEqual([]);
  expect(freshRowsOf(view("ready", cities2020, false))).toBe(cities2020);
  expect(freshRowsOf({ kind: "loading" })).toEqual([]);
});
