import { describe, expect, test } from "vitest";
import { profileAddress } from "../../components/foundation/naming/profile-link";
import { readPackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { placeOfAggregate } from "../../lib/records/aggregate-bureau";

describe("the profile a unit's id leads to", () => {
  test("is the place's for every whole place and government of the data, the bureau's for every department", async () => {
    const { bureaus } = await readPackage(paths.data);
    expect(bureaus.length).toBeGreaterThan(2500);
    const wrong = bureaus.filter(
      ({ bureau_id: id, scope, region_code: code }) =>
        placeOfAggregate(id) !== (scope === "department" ? null : code),
    );
    expect(wrong.map(({ bureau_id: id }) => id)).toEqual([]);
    expect(new Set(bureaus.map(({ scope }) => scope)).size).toBe(3);
  });

  test("is an address of that page, in either language", () => {
    expect(profileAddress({ bureau_id: "370900:全市汇总" }, {}, "zh")).toBe("/place/?v=2&code=370900");
    expect(profileAddress({ bureau_id: "430202:医疗保障局" }, {}, "en")).toMatch(
      /^\/en\/bureau\/\?v=2&id=430202/,
    );
  });
});
