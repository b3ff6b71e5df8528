import { describe, expect, test } from "vitest";
import { latinName, shortPinyin } from "../../lib/search/latin-name";

describe("Latin names of places", () => {
  test.each([
    ["铜梁区", "tong liang", "county", "Tongliang District"],
    ["醴陵市", "li ling", "county", "Liling City"],
    ["株洲市", "zhu zhou", "prefecture", "Zhuzhou"],
    ["西安市", "xi an", "prefecture", "Xi'an"],
    ["陕西省", "shan xi", "province", "Shaanxi Province"],
    ["内蒙古自治区", "nei meng gu", "province", "Inner Mongolia Autonomous Region"],
    ["广西壮族自治区", "guang xi", "province", "Guangxi Zhuang Autonomous Region"],
    ["恩施土家族苗族自治州", "en shi", "prefecture", "Enshi Tujia and Miao Autonomous Prefecture"],
    ["鄂温克族自治旗", "e wen ke zu zi zhi qi", "county", "Evenki Autonomous Banner"],
    ["克孜勒苏柯尔克孜自治州", "ke zi le su", "prefecture", "Kizilsu Kyrgyz Autonomous Prefecture"],
    ["滨海新区", "bin hai xin qu", "county", "Binhai New Area"],
    ["磁县", "ci xian", "county", "Ci County"],
    ["六枝特区", "liu zhi te", "county", "Liuzhi Special District"],
    [
      "石家庄高新技术产业开发区",
      "shi jia zhuang gao xin ji shu chan ye kai fa qu",
      "county",
      "Shijiazhuang High-tech Zone",
    ],
  ])("%s", (name, pinyin, level, latin) => {
    expect(latinName(name, shortPinyin(name, pinyin), level)).toBe(latin);
  });
});
