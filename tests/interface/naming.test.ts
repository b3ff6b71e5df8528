import { describe, expect, test } from "vitest";
import { fullName, shortName } from "../../components/foundation/naming/full-name";

describe("region and bureau as one name", () => {
  test.each([
    ["湖南省株洲市荷塘区", "株洲市荷塘区医疗保障局", "湖南省株洲市荷塘区医疗保障局", "医疗保障局"],
    ["湖南省株洲市荷塘区", "荷塘区医疗保障局", "湖南省株洲市荷塘区医疗保障局", "医疗保障局"],
    ["云南省玉溪市通海县", "医疗保障局", "云南省玉溪市通海县医疗保障局", "医疗保障局"],
    ["湖南省湘西土家族苗族自治州", "湘西州医疗保障局", "湖南省湘西土家族苗族自治州医疗保障局", "医疗保障局"],
    ["湖南省株洲市荷塘区", "株洲市医疗保障局", "湖南省株洲市荷塘区株洲市医疗保障局", "株洲市医疗保障局"],
    [null, "罗江区医疗保障局", "罗江区医疗保障局", "罗江区医疗保障局"],
    ["重庆市", null, "重庆市", "重庆市"],
    [null, null, "", ""],
  ])("%s and %s give %s", (region, bureau, full, short) => {
    expect(fullName(region, bureau)).toBe(full);
    expect(shortName(region, bureau)).toBe(short);
  });
});
