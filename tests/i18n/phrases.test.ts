import { describe, expect, it } from "vitest";
import { phrasesOf } from "../../lib/i18n/phrases";

describe("a heading", () => {
  it.each([
    ["湖南省湘西土家族苗族自治州医疗保障局", ["湖南省", "湘西土家族苗族自治州", "医疗保障局"]],
    ["广东省广州市市场监督管理局", ["广东省", "广州市", "市场监督管理局"]],
    ["北京市市辖区", ["北京市", "市辖区"]],
    ["三公趋势", ["三公趋势"]],
    ["Three public", ["Three public"]],
    ["甲乙\u200b丙丁", ["甲乙", "丙丁"]],
  ])("%s is broken between its phrases", (text, phrases) => {
    expect(phrasesOf(text)).toEqual(phrases);
  });
});
