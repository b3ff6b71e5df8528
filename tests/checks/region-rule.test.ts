import { describe, expect, it } from "vitest";
import { settleDocuments } from "../../lib/corpus/settle";
import { acrossOf } from "../support/across/judge";
import { extractText } from "../support/extraction";

const spending = (title: string, education: string): string =>
  [
    title,
    "单位：万元",
    "科目编码\t科目名称\t决算数",
    `\t一般公共预算支出合计\t${education}`,
    `205\t教育支出\t${education}`,
    "",
  ].join("\n");

const department = (name: string, education: string) =>
  extractText(
    [
      `平江县${name}2022年度部门决算`,
      "",
      "一般公共预算财政拨款支出决算表",
      "单位：万元",
      "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出",
      `\t合计\t${education}\t${education}\t0.00`,
      `205\t教育支出\t${education}\t${education}\t0.00`,
      "",
    ].join("\n"),
    `${name}.txt`,
  );

/** A county of two departments, which spent 500.00 on education, and a town, which spent 50.00. */
async function leads(whole: string, level: string) {
  const government = await extractText(
    `平江县2022年财政总决算\n编制单位：平江县财政局\n${spending("2022年全县一般公共预算支出决算表", whole)}\n${spending("2022年县本级一般公共预算支出决算表", level)}`,
    "government.txt",
  );
  const found = acrossOf([
    government,
    await department("教育局", "400.00"),
    await department("文化馆", "100.00"),
    await department("安定镇人民政府", "50.00"),
  ]);
  return found.map(({ rule, severity, expected, actual, figures }) => ({
    rule,
    severity,
    expected,
    actual,
    figures: figures.map(({ file, printed }) => `${file} ${printed}`).sort(),
  }));
}

describe("departments held against their place", () => {
  it("that spent no more than it did, or less, are left alone", async () => {
    expect(await leads("550.00", "500.00")).toEqual([]);
    expect(await leads("900.00", "700.00")).toEqual([]);
  });

  it("that together spent more than the whole place are a lead with every figure", async () => {
    expect(await leads("549.00", "500.00")).toEqual([
      {
        rule: "region",
        severity: "soft",
        expected: "5500000",
        actual: "5490000",
        figures: [
          "government.txt 549.00",
          "安定镇人民政府.txt 50.00",
          "教育局.txt 400.00",
          "文化馆.txt 100.00",
        ],
      },
    ]);
  });

  it("are held against its own level without its towns", async () => {
    expect(await leads("900.00", "499.00")).toMatchObject([
      { rule: "region", figures: ["government.txt 499.00", "教育局.txt 400.00", "文化馆.txt 100.00"] },
    ]);
  });
});

describe("files of one government", () => {
  it("are not held against each other across the place and its own level, nor take each other's place", async () => {
    const titles = ["2022年全县一般公共预算支出决算表", "2022年县本级一般公共预算支出决算表"] as const;
    const files = await Promise.all(
      [
        `${spending(titles[0], "550.00")}\n${spending(titles[1], "500.00")}`,
        spending(titles[1], "500.00"),
        spending(titles[0], "550.00"),
      ].map((tables, i) =>
        extractText(`平江县2022年财政总决算\n编制单位：平江县财政局\n${tables}`, `${i + 1}.txt`),
      ),
    );
    const settled = settleDocuments(files);
    expect(settled.flatMap(({ findings }) => findings.map(({ message_zh }) => message_zh))).toEqual([]);
    const preferred = settled.flatMap(({ facts }) => facts.filter((fact) => fact.preferred));
    expect(preferred.map(({ bureau, subject_code, value }) => [bureau, subject_code, value]).sort()).toEqual([
      ["全县汇总", null, "5500000.00"],
      ["全县汇总", "205", "5500000.00"],
      ["县本级汇总", null, "5000000.00"],
      ["县本级汇总", "205", "5000000.00"],
    ]);
  });
});
