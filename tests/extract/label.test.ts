import { describe, expect, it } from "vitest";
import { bareLabel, collapse, joinHan, plainLabel } from "../../lib/extract/label";
import { plainCharacters } from "../../lib/print/han";

describe("labels", () => {
  it.each([
    ["项    目", "项目"],
    ["合　计", "合计"],
    ["“三公”经费", "三公经费"],
    ["**收入决算表**", "收入决算表"],
    ["因公出国(境)费", "因公出国（境）费"],
    ["部⻔决算", "部门决算"],
    ["公务用⻋", "公务用车"],
    ["收入支出決算總表", "收入支出决算总表"],
    ["科目<br>名称", "科目名称"],
  ])("%s reads %s", (text, plain) => {
    expect(plainLabel(text)).toBe(plain);
  });

  it.each([
    ["一、一般公共预算财政拨款收入", "一般公共预算财政拨款收入"],
    ["二十三、其他支出", "其他支出"],
    ["（一）支出合计", "支出合计"],
    ["(2)公务用车运行维护费", "公务用车运行维护费"],
    ["1．因公出国（境）费", "因公出国（境）费"],
    ["3、公务接待费", "公务接待费"],
    ["其中：财政拨款", "财政拨款"],
    ["加：年初结转和结余", "年初结转和结余"],
    ["减：年末结转和结余", "年末结转和结余"],
  ])("%s without its list number is %s", (text, bare) => {
    expect(bareLabel(text)).toBe(bare);
  });

  it("keeps a figure that begins a label", () => {
    expect(bareLabel("2023年度")).toBe("2023年度");
    expect(bareLabel("208.50")).toBe("208.50");
  });

  it("never changes the length when characters are replaced, so that offsets stay true", () => {
    const text = "⻔⻋決算總錶 “三公” １２";
    expect(plainCharacters(text)).toHaveLength(text.length);
  });

  it("joins Han characters that a line break or space pulled apart, and nothing else", () => {
    expect(joinHan("行政事业单位\n养老支出")).toBe("行政事业单位养老支出");
    expect(joinHan("2080505 机关 事业")).toBe("2080505 机关事业");
    expect(collapse(" a \u3000 b\n")).toBe("a b");
  });
});
