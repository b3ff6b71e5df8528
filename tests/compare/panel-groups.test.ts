import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decomposeChange, fixedMembers, panelLines } from "../../lib/compare/panel";
import {
  decomposeGroups,
  fullestGroupWindow,
  groupLines,
  membersOf,
  type PanelGroup,
} from "../../lib/compare/panel-groups";
import { add, fraction, type Rational, ZERO } from "../../lib/compare/rational";
import { cutPanel, fullestWindow } from "../../lib/compare/window";

type Panel = Map<number, Map<string, Rational>>;

const panels = fc
  .array(
    fc.record({
      unit: fc.integer({ min: 0, max: 12 }),
      year: fc.integer({ min: 2018, max: 2022 }),
      cents: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((cells) => {
    const panel: Panel = new Map();
    for (const { unit, year, cents } of cells) {
      const values = panel.get(year) ?? new Map<string, Rational>();
      panel.set(year, values.set(`u${unit}`, fraction(cents, 100n)));
    }
    return panel;
  });

/** What the engine's query makes of a panel. */
function groupsOf(panel: Panel): PanelGroup[] {
  const units = new Set([...panel.values()].flatMap((year) => [...year.keys()]));
  const groups = new Map<string, PanelGroup>();
  for (const unit of units) {
    const years = [...panel.keys()].filter((year) => panel.get(year)?.has(unit)).sort();
    for (const year of years) {
      const key = `${years.join(" ")}|${year}`;
      const old = groups.get(key);
      const total = add(old?.total ?? ZERO, panel.get(year)?.get(unit) ?? ZERO);
      groups.set(key, { years, year, units: (old?.units ?? 0) + 1, total, budgeted: 0, budget: ZERO });
    }
  }
  return [...groups.values()];
}

describe("a panel summed by reporting pattern (F4)", () => {
  it("gives the window, the lines and the split that single units give", () => {
    fc.assert(
      fc.property(panels, (panel) => {
        const groups = groupsOf(panel);
        const window = fullestWindow(panel);
        expect(fullestGroupWindow(groups)).toEqual(window);
        if (!window) return;
        const cut = cutPanel(panel, window);
        const years = [...cut.keys()].sort();
        expect(membersOf(groups, years)).toBe(fixedMembers(cut).size);
        expect(groupLines(groups, window)).toEqual(panelLines(cut));
        for (const from of years) {
          for (const to of years.filter((year) => year > from)) {
            const single = decomposeChange(cut.get(from) ?? new Map(), cut.get(to) ?? new Map());
            expect(decomposeGroups(groups, from, to)).toEqual(single);
          }
        }
      }),
    );
  });
});
