import { beforeAll, describe, expect, it } from "vitest";
import { aggregateBureauName } from "../../lib/records/aggregate-bureau";
import type { Region } from "../../lib/records/schema";
import { loadPackageReference } from "../../lib/reference/node-package";

let regions: ReadonlyMap<string, Region>;
beforeAll(async () => {
  const reference = await loadPackageReference("data");
  regions = new Map(reference.regions.map((region) => [region.region_code, region]));
});

const named = (code: string): Region => {
  const region = regions.get(code);
  if (!region) throw new Error(`no region ${code}`);
  return region;
};

describe("the whole of a place and its own level", () => {
  it.each([
    ["430000", "湖南省", "省"],
    ["500000", "重庆市", "市"],
    ["640000", "宁夏回族自治区", "区"],
    ["430200", "株洲市", "市"],
    ["433100", "湘西土家族苗族自治州", "州"],
    ["652900", "阿克苏地区", "市"],
    ["152200", "兴安盟", "盟"],
    ["430481", "耒阳市", "市"],
    ["430212", "渌口区", "区"],
    ["430626", "平江县", "县"],
    ["152921", "阿拉善左旗", "旗"],
  ])("%s %s is called by its word", (code, name, word) => {
    const region = named(code);
    expect(region.name).toBe(name);
    expect(aggregateBureauName("汇总数字", "region_whole", region)).toBe(`全${word}汇总`);
    expect(aggregateBureauName("县本级汇总", "region_level", region)).toBe(`${word}本级汇总`);
    expect(aggregateBureauName("市级汇总", "region_level", region)).toBe(`${word}本级汇总`);
  });

  it("leaves what is neither as its source calls it", () => {
    expect(aggregateBureauName("县直部门汇总", "region_level", named("430626"))).toBe("县直部门汇总");
    expect(aggregateBureauName("水利局", "department", named("430626"))).toBe("水利局");
    expect(aggregateBureauName("全县汇总", "region_whole", undefined)).toBe("全县汇总");
  });
});
