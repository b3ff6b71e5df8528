import { describe, expect, it } from "vitest";
import { ownLevel } from "../../lib/extract/own-level";

describe("the level of a body", () => {
  it.each(["三林镇人民政府", "武陵山乡人民政府", "城北街道办事处", "大进镇中心小学", "巴音苏木人民政府"])(
    "%s stands below its county, whose people are not its own",
    (name) => expect(ownLevel(name, "county")).toBe("township"),
  );

  it.each([
    "万盛经济技术开发区审计局",
    "西咸新区秦汉新城管理委员会",
    "工业园区管理委员会",
    "星湖风景名胜区管理局",
  ])("%s is a zone's, not the region's", (name) => expect(ownLevel(name, "prefecture")).toBe("zone"));

  it.each(["住房和城乡建设局", "乡村振兴局", "乡镇企业局", "城镇化工作办公室", "医疗保障局", "街道工作部"])(
    "%s is its region's",
    (name) => expect(ownLevel(name, "county")).toBe("county"),
  );

  it("is unknown with the region", () => {
    expect(ownLevel("医疗保障局", null)).toBeNull();
  });
});
