import { decimal, multiply, shift } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import { type Amount, amountOf, compareAmounts } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { asPrinted, inUnit, placeOf } from "../wording";

const CLASSES: readonly (readonly [code: string, name: string])[] = [
  ["301", "工资福利支出"],
  ["302", "商品和服务支出"],
  ["303", "对个人和家庭的?补助(?:支出)?"],
];
const HALF = decimal("0.5");

/** Economic classes the text names within basic expenditure, against the detail table. */
function* run(index: FactIndex): Iterable<Check> {
  const year = index.document.year;
  for (const passage of index.document.passages) {
    const text = passage.bare;
    if (
      !/基本支出|人员经费/.test(text) ||
      /项目/.test(text) ||
      !(year === null || text.includes(String(year)))
    )
      continue;
    for (const [code, name] of CLASSES) {
      const match = new RegExp(`${name}(?:为)?(\\d+(?:\\.\\d+)?)万元`).exec(text);
      const booked = index
        .of("economic_expenditure")
        .find((fact) => fact.subject_code === code && fact.table === "basic_detail");
      const expected = booked && amountOf(booked);
      if (!match?.[1] || !booked || !expected || readAlready(index, passage.line, booked)) continue;
      const stated = amountIn(match[1]);
      const { verdict, tolerance } = compareAmounts(stated, expected);
      const [said, printed, at] = [inUnit(stated.value, "万元"), asPrinted(booked), placeOf(booked)];
      yield {
        facts: [booked],
        passages: [passage],
        verdict,
        expected: expected.value,
        actual: stated.value,
        tolerance,
        formula: booked.printed,
        subject: at,
        bearsOn: "none",
        says: {
          zh: `文字说明写作${said.zh}，${at.zh}为${printed.zh}，两处不一致`,
          en: `the narrative says ${said.en}, but ${at.en} is ${printed.en}`,
        },
      };
    }
  }
}

/** Whether the text's figure is a record that is held against the table anyway. */
const readAlready = (index: FactIndex, line: number, booked: Fact): boolean =>
  index.narrative.some(
    (fact) => fact.line === line && fact.subject_code === booked.subject_code && fact.fund === booked.fund,
  );

/** A figure in 万元 with half its last digit, in 元. */
function amountIn(printed: string): Amount {
  const value = decimal(printed);
  return {
    value: shift(value, 4),
    half: multiply(shift({ digits: 1n, scale: value.scale }, 4), HALF),
  };
}

export const ECONOMIC_TEXT_RULE = declareRule("economic_in_text", run);
