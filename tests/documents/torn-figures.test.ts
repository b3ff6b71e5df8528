import { expect, it } from "vitest";
import { extractText } from "../support/extraction";

const text = [
  "蒙阴县文化馆2023年度部门决算公开",
  "支出决算表",
  "单位：万元",
  "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出",
  "合计\t\t310.25\t200.25\t110.00",
  "207\t文化旅游体育与传媒支出\t290",
  ".25\t180.25\t110.00",
  "221\t住房保障支出\t20.00\t20.00\t0.00",
].join("\n");

it("a figure that a line breaks before its point is one figure, placed where it begins", async () => {
  const { facts } = await extractText(text);
  const figures = facts.filter(({ subject_code }) => subject_code === "207");
  expect(figures.map(({ value }) => value)).toEqual(["2902500.00", "1802500.00", "1100000.00"]);
  expect(figures.map(({ char }) => char)).toEqual(
    ["290\n.25", "180.25", "110.00\n221"].map((print) => text.indexOf(print)),
  );
});
