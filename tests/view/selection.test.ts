import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATUSES } from "../../lib/records/vocabulary";
import { FIELD_NAMES, FIELDS, type Selection } from "../../lib/view/fields";
import { withChoice } from "../../lib/view/named-choices";
import { parseView } from "../../lib/view/parse";
import { carrySelection, changeSelection, printSelection } from "../../lib/view/print";
import { addUnits, removeUnit, toggleUnit } from "../../lib/view/units";

const code = fc.integer({ min: 110000, max: 659999 }).map(String);
const name = fc
  .string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(..."医疗保障局财政430202:（）·“”&=+#%? aZ1") })
  .filter((text) => text.length > 0);
const identifier = fc.stringMatching(/^[a-z][a-z0-9_.-]{0,20}$/);
const year = fc.integer({ min: 1990, max: 2099 });

const selections: fc.Arbitrary<Selection> = fc.record(
  {
    regions: fc.array(code, { maxLength: 20 }),
    bureaus: fc.array(name, { minLength: 1, maxLength: 8 }),
    years: fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    metric: identifier,
    account: fc.record({ bureau: name, year }),
    subject: fc.stringMatching(/^2\d{2}(\d\d){0,2}$/),
    denominator: fc.constantFrom("population", "staff", "insured"),
    statuses: fc.uniqueArray(fc.constantFrom(...STATUSES), { minLength: 1 }),
    text: fc.string({ maxLength: 50 }),
    units: fc
      .uniqueArray(fc.tuple(name, fc.integer({ min: 0, max: 7 })), {
        minLength: 1,
        maxLength: 8,
        selector: ([id]) => id,
      })
      .map((pairs) => pairs.map(([id], i) => ({ id, slot: (i * 3) % 8 }))),
    sql: fc.string({ unit: "grapheme", maxLength: 50 }),
    choices: fc.dictionary(
      identifier,
      fc.string({ unit: fc.constantFrom(..."年金额~%7E:-1 "), maxLength: 20 }),
      {
        minKeys: 1,
        maxKeys: 5,
        noNullPrototype: true,
      },
    ),
    id: name,
    fact: fc.constantFrom("abcdef012345-7", "0123456789ab-12"),
    sort: fc.record({ column: identifier, direction: fc.constantFrom("ascending", "descending") }),
  },
  { requiredKeys: [] },
);

const known = fc.constantFrom(...FIELD_NAMES.map((name) => FIELDS[name].param));
const parameters: fc.Arbitrary<[string, string]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(known, fc.oneof(fc.string(), identifier, code, fc.constant("2024"))) },
  { weight: 1, arbitrary: fc.tuple(fc.stringMatching(/^x[a-z]{3,8}$/), fc.string()) },
);

describe("a selection and its URL", () => {
  test("what is written reads back equal, with nothing to report", () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const view = parseView(printSelection(selection));
        expect(view.problems).toEqual([]);
        expect(view.selection).toEqual(selection);
      }),
    );
  });

  test("an URL that was read prints as itself when read again", () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const once = printSelection(selection);
        expect(printSelection(parseView(once).selection)).toBe(once);
      }),
    );
  });

  test("reading never throws and loses no parameter: each is understood, reported or kept", () => {
    fc.assert(
      fc.property(fc.uniqueArray(parameters, { selector: ([key]) => key, maxLength: 12 }), (pairs) => {
        const params = new URLSearchParams(pairs);
        const view = parseView(params.toString());
        const known = FIELD_NAMES.filter((name) => params.has(FIELDS[name].param));
        const reported = new Set(view.problems.map(({ param }) => param));
        for (const name of known) {
          const { param } = FIELDS[name];
          expect([param, view.selection[name] !== undefined || reported.has(param)]).toEqual([param, true]);
        }
        expect(view.unknown.length).toBe(pairs.length - known.length);
      }),
    );
  });

  test("every field has a parameter of its own", () => {
    const params = FIELD_NAMES.map((name) => FIELDS[name].param);
    expect(new Set(params).size).toBe(params.length);
    expect(params).not.toContain("v");
  });
});

describe("an URL that does not parse", () => {
  const cases = [
    ["r=43020", "r", "43020", "code"],
    ["r=430202~x", "r", "430202~x", "code"],
    ["y=20244", "y", "20244", "year"],
    ["y=2024-2019", "y", "2024-2019", "year"],
    ["per=dogs", "per", "dogs", "choice"],
    ["status=validated~fine", "status", "validated~fine", "choice"],
    ["m=%3Cscript%3E", "m", "<script>", "name"],
    ["b=", null, null, null],
    ["id=", "id", "", "name"],
    [`q=${"x".repeat(2001)}`, "q", "x".repeat(2001), "tooLong"],
    ["v=3&y=2024", "v", "3", "version"],
    ["v=one", "v", "one", "version"],
  ] as const;

  test.each(cases)("%s is reported with its raw value and a reason", (search, param, raw, reason) => {
    const { problems } = parseView(search);
    expect(problems).toEqual(param === null ? [] : [{ param, raw, reason }]);
  });

  test("is not guessed: the field stays unset and the others are read", () => {
    const view = parseView("?y=soon&r=430202");
    expect(view.selection).toEqual({ regions: ["430202"] });
  });

  test("a parameter given twice keeps the first and reports the second", () => {
    const view = parseView("y=2023&y=2024");
    expect(view.selection.years).toEqual({ from: 2023, to: 2023 });
    expect(view.problems).toEqual([{ param: "y", raw: "2024", reason: "repeated" }]);
  });
});

describe("the chosen units", () => {
  const ids = (search: string) => parseView(search).selection.units;

  test("keep their colours while others come and go", () => {
    const three = addUnits([], ["a", "b", "c"]);
    const two = removeUnit(three, "a");
    expect(two).toEqual([
      { id: "b", slot: 1 },
      { id: "c", slot: 2 },
    ]);
    expect(addUnits(two, ["d"]).at(-1)).toEqual({ id: "d", slot: 0 });
    expect(ids(printSelection({ units: two }))).toEqual(two);
  });

  test("are eight at most, and none twice", () => {
    const many = addUnits([], [..."abcdefghij", "a"]);
    expect(many).toHaveLength(8);
    expect(toggleUnit(many, "a")).toHaveLength(7);
    expect(parseView(`u=${[..."abcdefghi"].join("~")}`).problems).toHaveLength(1);
    expect(parseView("u=a~a").problems).toHaveLength(1);
    expect(parseView("u=a*2~b*2").problems).toHaveLength(1);
  });

  test("travel to other pages", () => {
    const units = addUnits([], ["430202:医疗保障局"]);
    expect(carrySelection({ units, id: "x" })).toEqual({ units });
  });

  test("of an older address are the first bureaus it names, which stay where they were", () => {
    expect(parseView("v=1&b=430202:医疗保障局~431124:医疗保障局").selection).toEqual({
      bureaus: ["430202:医疗保障局", "431124:医疗保障局"],
      units: [
        { id: "430202:医疗保障局", slot: 0 },
        { id: "431124:医疗保障局", slot: 1 },
      ],
    });
    expect(parseView("v=2&b=x").selection).toEqual({ bureaus: ["x"] });
  });
});

describe("versions", () => {
  test("an older URL is carried forward step by step", () => {
    const migrations = new Map([
      [1, (params: URLSearchParams) => new URLSearchParams(params.toString().replace("county=", "region="))],
      [2, (params: URLSearchParams) => new URLSearchParams(params.toString().replace("region=", "r="))],
    ]);
    const view = parseView("v=1&county=430202", { migrations, current: 3 });
    expect(view).toEqual({ selection: { regions: ["430202"] }, problems: [], unknown: [] });
    expect(parseView("v=2&region=430202", { migrations, current: 3 }).selection).toEqual({
      regions: ["430202"],
    });
  });

  test("a written URL says its version first", () => {
    expect(printSelection({ years: { from: 2020, to: 2024 } })).toBe("?v=2&y=2020-2024");
    expect(printSelection({})).toBe("");
  });
});

describe("parameters of others", () => {
  test("are kept in their order, also beside nothing of ours", () => {
    const view = parseView("?utm=a&y=2024&utm=b");
    expect(view.unknown).toEqual([
      ["utm", "a"],
      ["utm", "b"],
    ]);
    expect(printSelection(view.selection, view.unknown)).toBe("?v=2&y=2024&utm=a&utm=b");
    expect(printSelection({}, view.unknown)).toBe("?utm=a&utm=b");
  });
});

describe("changing a selection", () => {
  test("undefined clears a field", () => {
    expect(changeSelection({ metric: "a", text: "b" }, { text: undefined })).toEqual({ metric: "a" });
  });

  test("a choice of one part leaves those of the others, and the last one taken out leaves none", () => {
    const sorted = withChoice({ "steps.sort": "-value" }, "bureau-subjects.year", "2020");
    expect(sorted).toEqual({ "steps.sort": "-value", "bureau-subjects.year": "2020" });
    expect(withChoice(sorted, "steps.sort", "year")).toEqual({ ...sorted, "steps.sort": "year" });
    expect(withChoice({ "steps.sort": "year" }, "steps.sort", undefined)).toBeUndefined();
    expect(withChoice(undefined, "result.sort", "two\nlines")).toBeUndefined();
    expect(parseView("?v=2&set=nothing").problems).toMatchObject([{ param: "set", reason: "name" }]);
  });

  test("what belongs to one page does not travel to the next", () => {
    const selection: Selection = { regions: ["430202"], id: "430202:医疗保障局", fact: "x-1", text: "q" };
    expect(carrySelection({ ...selection, record: "0123-45" })).toEqual({ regions: ["430202"] });
  });

  test("who, when and what is looked at travels, and nothing else", () => {
    const everything = Object.fromEntries(FIELD_NAMES.map((field) => [field, field])) as Selection;
    expect(Object.keys(carrySelection(everything)).toSorted()).toEqual(
      [
        ...["regions", "units", "bureaus", "bureauTypes", "levels", "level", "scope", "peers", "panel"],
        ...["years", "prices", "phases", "funds", "statuses", "tables"],
        ...["metric", "against", "denominator", "part", "measures", "scale", "paper"],
      ].toSorted(),
    );
  });
});
