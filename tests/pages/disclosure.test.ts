import { describe, expect, it } from "vitest";
import {
  askedOf,
  groupsOf,
  letterOf,
  requirementsOf,
  sharesOf,
} from "../../components/disclosure/disclosure-model";
import type { ReasonRow, RegisterRow, RequirementRow } from "../../components/disclosure/queries";
import { RANKED } from "../../components/disclosure/queries";
import { compareExpected } from "../../lib/disclosure/expected";
import { textFor } from "../../lib/i18n/catalogue";
import type { DisclosureState } from "../../lib/records/closed-lists";

const zh = textFor("zh");

const requirement = (id: string, kind: RequirementRow["kind"], title: string): RequirementRow => ({
  requirement_id: id,
  document_kind: "final_account",
  applies_to: "department",
  kind,
  form: null,
  valid_from: null,
  valid_to: null,
  title_zh: title,
  title_en: title,
  basis: "某办法第三条",
  source_url: null,
});

const ASKED = requirementsOf(
  [
    requirement("s", "statement", "职责"),
    requirement("d", "detail", "公开到项"),
    requirement("f", "form", "支出决算表"),
  ],
  "final_account",
);

const row = (bureau: string, year: number, states: readonly DisclosureState[]): RegisterRow => ({
  bureau_id: `430626:${bureau}`,
  bureau: `平江县${bureau}`,
  bureau_type: "水利",
  region_code: "430626",
  region: "湖南省岳阳市平江县",
  latin: "Pingjiang County",
  fiscal_year: year,
  files: 1,
  file: "a.txt",
  ...Object.fromEntries(states.map((state, i) => [`r${i}`, RANKED.indexOf(state as never)])),
});

const ROWS = [
  row("水利局", 2023, ["present", "coarse", "absent"]),
  row("林业局", 2023, ["present_zero", "not_applicable", "not_checkable"]),
  row("林业局", 2022, ["empty_unexplained", "present", "present"]),
];

describe("the page of what was published", () => {
  it("shows tables first, then detail, then words", () => {
    expect(ASKED.map(({ requirement_id }) => requirement_id)).toEqual(["f", "d", "s"]);
  });

  it("takes shares of what is asked for and can be told", () => {
    const [form, detail, statement] = sharesOf(ROWS, ASKED);
    expect(form).toMatchObject({ asked: 3, shown: 2, missing: 1, coarse: 0, untold: 0 });
    expect(detail).toMatchObject({ asked: 2, shown: 1, coarse: 1, untold: 0 });
    expect(statement).toMatchObject({ asked: 2, shown: 1, missing: 1, untold: 1 });
  });

  it("counts by year which disclosures lack nothing that can be told", () => {
    expect(
      groupsOf(ROWS, ASKED, "year", "zh").map((one) => [one.name, one.disclosures, one.complete]),
    ).toEqual([
      ["2022", 1, 0],
      ["2023", 2, 1],
    ]);
  });

  it("asks for what is missing or too coarse, with its ground, and for nothing else", () => {
    const [water] = ROWS as [RegisterRow];
    const reason: ReasonRow = {
      url: null,
      page_url: null,
      published: null,
      bureau_id: water.bureau_id,
      fiscal_year: 2023,
      requirement_id: "s",
      document_id: "1",
      file: "a.txt",
      format: "text",
      state: "absent",
      reason: "no heading or sentence states it",
      place: null,
    };
    const items = askedOf(water, ASKED, [reason]);
    expect(items.map(({ requirement, state }) => [requirement.requirement_id, state])).toEqual([
      ["d", "coarse"],
      ["s", "absent"],
    ]);
    const letter = letterOf(water, "final_account", items, ["a.txt"], zh, "zh");
    expect(letter).toContain("平江县水利局：");
    expect(letter).toContain("2. 职责：未见（没有见到相应的标题或文字）。依据：某办法第三条");
    expect(letter).not.toContain("支出决算表");
  });

  it("says which departments of a list are not in the collection, with or without the place in their names", () => {
    const { names, lacking } = compareExpected("平江县水利局\n林业局\n教育局，水利局", [
      "平江县水利局",
      "平江县林业局",
    ]);
    expect(names).toHaveLength(4);
    expect(lacking).toEqual(["教育局"]);
  });
});
