import { beforeAll, describe, expect, it } from "vitest";
import { RegionIndex } from "../../lib/extract/region-index";
import { loadPackageReference } from "../../lib/reference/node-package";

let regions: RegionIndex;
beforeAll(async () => {
  regions = new RegionIndex((await loadPackageReference("data")).regions);
});

const code = (name: string, year: number | null = 2021, context = ""): string | null =>
  regions.resolve(name, year, context)?.region.region_code ?? null;

describe("the region a department's name begins with", () => {
  it.each([
    ["平江县水利局", "430626"],
    ["湖南省平江县水利局", "430626"],
    ["岳阳市平江县水利局", "430626"],
    ["湘西土家族苗族自治州审计局", "433100"],
    ["湘西州审计局", "433100"],
    ["株洲市荷塘区财政局", "430202"],
    ["上海市普陀区统计局", "310107"],
    ["重庆市璧山区审计局", "500120"],
    ["四川省审计厅", "510000"],
    ["崇州市审计局", "510184"],
  ])("%s is in %s", (name, expected) => {
    expect(code(name)).toBe(expected);
  });

  it("is null for a name that several regions bear and the document does not settle", () => {
    expect(code("普陀区统计局")).toBeNull();
    expect(code("朝阳区民政局")).toBeNull();
  });

  it("is settled by the parent the document names", () => {
    expect(code("普陀区统计局", 2021, "……舟山市普陀区人民政府……")).toBe("330903");
  });

  it("is null where no region is named", () => {
    expect(code("水利局")).toBeNull();
    expect(code("第三中学")).toBeNull();
  });

  it("tells where the bureau's own name begins", () => {
    expect(regions.resolve("上海市普陀区统计局", 2024, "")?.prefix).toBe("上海市普陀区");
  });
});
