import { describe, expect, it } from "vitest";
import { stripParty, withoutRegion } from "../../lib/extract/identity/find-bureau";

describe("a bureau's own name", () => {
  it.each([
    ["通海县医疗保障局", "通海县", "医疗保障局"],
    ["中共通海县委组织部", "通海县", "县委组织部"],
    ["共青团湖南省委员会", "湖南省", "共青团省委员会"],
    ["九三学社武汉市委员会", "武汉市", "九三学社市委员会"],
    ["国家税务总局长沙市税务局", "长沙市", "国家税务总局税务局"],
    ["国家统计局", "", "国家统计局"],
  ])("of %s leaves out the region and keeps what no other body shares", (name, prefix, own) => {
    expect(withoutRegion(name, prefix)).toBe(own);
  });

  it("begins with its region behind the name of a party or a central office", () => {
    expect(stripParty("民盟长沙市委员会")).toBe("长沙市委员会");
    expect(stripParty("国家税务总局")).toBe("国家税务总局");
  });
});
