import { type Body, closingOf, Dice, makeBody, sumOf, type ThreePublic, totalOf, type Year } from "./body";
import {
  byClass,
  type Content,
  money,
  ownerOf,
  print,
  type Style,
  type Table,
  threePublicTable,
  totals,
} from "./write";

/** What is planted in a pair: a fault no document explains, an explanation that covers what differs, or nothing. */
export type Planted = "fault" | "explained" | "nothing";
export const PAIR_KINDS = [
  "continuity",
  "prior-column",
  "prior-sentence",
  "budget-subject",
  "budget-three-public",
  "units",
  "region",
  "editions",
] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

export interface MadePair {
  readonly kind: PairKind;
  readonly planted: Planted;
  readonly rule: string;
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** The two figures as printed that a lead has to name. */
  readonly figures: readonly [string, string];
}

interface Making {
  readonly dice: Dice;
  readonly body: Body;
  readonly planted: Planted;
  readonly styles: readonly [Style, Style];
}

interface Made {
  readonly contents: readonly [Content, Content];
  readonly owners?: readonly [string, string];
  readonly figures: readonly [string, string];
}

const gapOf = (dice: Dice): number => dice.between(3, 900) * 10_000;
const wan = (amount: number): string => `${money(amount, "万元")}万元`;

const accounts = (
  body: Body,
  year: Year,
  tables: readonly Table[],
  sentences: readonly string[] = [],
): Content => ({
  title: `${ownerOf(body)}${year.year}年度部门决算`,
  tables,
  sentences: [
    `${year.year}年度本年支出合计${wan(sumOf(year.spent))}，年末结转和结余${wan(closingOf(year))}，主要是项目资金结转下年使用。`,
    ...sentences,
  ],
});

const WHY: readonly ((gap: string) => string)[] = [
  (gap) => `年初结转和结余比上年决算的年末数减少${gap}，原因是财政部门收回存量资金${gap}。`,
  (gap) => `根据审计意见调减年初结转和结余${gap}。`,
  (gap) => `因机构改革，所属服务中心划出，相应减少年初结转和结余${gap}。`,
  (gap) => `上年决算存在会计差错，本年更正并调整年初结转和结余${gap}。`,
  (gap) => `本年将上年结余资金${gap}缴回国库，年初数已作调整。`,
];

function continuity({ dice, body, planted, styles }: Making): Made {
  const [before, after] = body.years;
  const gap = planted === "nothing" ? 0 : Math.min(gapOf(dice), after.opening - 10_000);
  const later = { ...after, opening: after.opening - gap, revenue: after.revenue + gap };
  const why = planted === "explained" ? [dice.pick(WHY)(wan(gap))] : [];
  return {
    contents: [
      accounts(body, before, [totals(before, styles[0].unit)]),
      accounts(body, later, [totals(later, styles[1].unit)], why),
    ],
    figures: [money(closingOf(before), styles[0].unit), money(later.opening, styles[1].unit)],
  };
}

const less = (one: ThreePublic, gap: number): ThreePublic => ({ ...one, reception: one.reception - gap });

function priorColumn({ dice, body, planted, styles }: Making): Made {
  const [before, after] = body.years;
  const gap = planted === "nothing" ? 0 : dice.between(1, 50) * 10_000;
  const restated = less(before.threePublic, gap);
  const why =
    planted === "explained"
      ? [`上年决算公开的公务接待费有误，多填列${wan(gap)}，本表上年决算数已更正，更正金额${wan(gap)}。`]
      : [];
  const columns = [
    [`${before.year}年决算数`, restated],
    [`${after.year}年决算数`, after.threePublic],
  ] as const;
  return {
    contents: [
      accounts(body, before, [
        totals(before, styles[0].unit),
        threePublicTable(
          [
            ["预算数", before.threePublicBudget],
            ["决算数", before.threePublic],
          ],
          styles[0].unit,
        ),
      ]),
      accounts(body, after, [totals(after, styles[1].unit), threePublicTable(columns, styles[1].unit)], why),
    ],
    figures: [money(before.threePublic.reception, styles[0].unit), money(restated.reception, styles[1].unit)],
  };
}

function priorSentence({ dice, body, planted, styles }: Making): Made {
  const [before, after] = body.years;
  const gap = planted === "nothing" ? 0 : gapOf(dice);
  const printed = sumOf(before.spent) - gap;
  const change = sumOf(after.spent) - printed;
  const [up, rate] = [change >= 0, Math.abs((change * 100) / printed).toFixed(2)];
  const why =
    planted === "explained"
      ? [`上年支出按调整后的口径计算，较${before.year}年公开数减少${wan(gap)}，系政府收支分类科目调整。`]
      : [];
  const sentence = `${after.year}年度支出总体情况：本年支出合计${wan(sumOf(after.spent))}，比上年${up ? "增加" : "减少"}${wan(Math.abs(change))}，${up ? "增长" : "下降"}${rate}%。`;
  return {
    contents: [
      accounts(body, before, [totals(before, styles[0].unit)]),
      accounts(body, after, [totals(after, styles[1].unit)], [sentence, ...why]),
    ],
    figures: [money(sumOf(before.spent), styles[0].unit), money(printed, "万元")],
  };
}

const budgetOf = (
  body: Body,
  year: Year,
  tables: readonly Table[],
  sentences: readonly string[] = [],
): Content => ({
  title: `${ownerOf(body)}${year.year}年部门预算`,
  tables,
  sentences,
});

function budgetSubject({ dice, body, planted, styles }: Making): Made {
  const [, year] = body.years;
  const gap = planted === "nothing" ? 0 : gapOf(dice);
  const inAccounts = year.budget.map((value, i) => (i === 0 ? value - gap : value));
  const why =
    planted === "explained"
      ? [
          dice.pick([
            `年初预算数不含上年结转${wan(gap)}。`,
            `公开的部门预算包含提前下达的专项转移支付${wan(gap)}，决算所列年初预算数未包括。`,
          ]),
        ]
      : [];
  return {
    contents: [
      budgetOf(body, year, [
        byClass(
          "一般公共预算支出表",
          [
            ["合计", year.budget],
            ["基本支出", year.budget],
            ["项目支出", year.budget.map(() => 0)],
          ],
          styles[0].unit,
        ),
      ]),
      accounts(
        body,
        year,
        [
          byClass(
            "一般公共预算财政拨款支出决算表",
            [
              ["年初预算数", inAccounts],
              ["决算数", year.spent],
            ],
            styles[1].unit,
          ),
        ],
        why,
      ),
    ],
    figures: [money(year.budget[0] ?? 0, styles[0].unit), money(inAccounts[0] ?? 0, styles[1].unit)],
  };
}

function budgetThreePublic({ dice, body, planted, styles }: Making): Made {
  const [, year] = body.years;
  const gap = planted === "nothing" ? 0 : dice.between(1, 50) * 10_000;
  const inAccounts = less(year.threePublicBudget, gap);
  const why = planted === "explained" ? [`“三公”经费年初预算数未包括年中并入的服务中心${wan(gap)}。`] : [];
  const { abroad, purchase, operation, reception } = year.threePublicBudget;
  const flat: Table = {
    title: "一般公共预算“三公”经费支出表",
    rows: [
      ["合计", "因公出国（境）费", "公务用车购置费", "公务用车运行费", "公务接待费"],
      [totalOf(year.threePublicBudget), abroad, purchase, operation, reception].map((value) =>
        money(value, styles[0].unit),
      ),
    ],
  };
  const spending = byClass(
    "一般公共预算支出表",
    [
      ["合计", year.budget],
      ["基本支出", year.budget],
      ["项目支出", year.budget.map(() => 0)],
    ],
    styles[0].unit,
  );
  return {
    contents: [
      budgetOf(body, year, [spending, flat]),
      accounts(
        body,
        year,
        [
          totals(year, styles[1].unit),
          threePublicTable(
            [
              ["年初预算数", inAccounts],
              ["决算数", year.threePublic],
            ],
            styles[1].unit,
          ),
        ],
        why,
      ),
    ],
    figures: [money(reception, styles[0].unit), money(inAccounts.reception, styles[1].unit)],
  };
}

function units({ dice, body, planted, styles }: Making): Made {
  const [own, other] = body.years;
  const unit = `${body.place}${body.name.replace(/[局馆]$/, "")}服务中心`;
  const part = { ...other, year: own.year, opening: 0, revenue: sumOf(other.spent) };
  const gap = planted === "nothing" ? 0 : gapOf(dice);
  const listed = sumOf(part.spent) + gap;
  const rest = sumOf(own.spent) - listed;
  const m = (amount: number): string => money(amount, styles[0].unit);
  const office = `${ownerOf(body)}（本级）`;
  const list: Table = {
    title: `${own.year}年度汇总单位收支情况表`,
    rows: [
      ["序号", "单位名称", "本年收入", "本年支出"],
      ["1", office, m(own.revenue - listed), m(rest)],
      ["2", unit, m(listed), m(listed)],
      ["", "合计", m(own.revenue), m(sumOf(own.spent))],
    ],
  };
  const named = `纳入${own.year}年度部门决算编制范围的单位共2个：${office}、${unit}。`;
  const why = planted === "explained" ? [`汇总时与所属单位之间的往来款${wan(gap)}未作抵销。`] : [];
  return {
    contents: [
      { ...accounts(body, own, [totals(own, styles[0].unit), list]), sentences: [named, ...why] },
      { title: `${unit}${own.year}年度单位决算`, tables: [totals(part, styles[1].unit)], sentences: [] },
    ],
    owners: [ownerOf(body), unit],
    figures: [m(listed), money(sumOf(part.spent), styles[1].unit)],
  };
}

/** Accounts of a place, by class as its whole or as its own level, and of a department in it. */
function region({ dice, body, planted, styles }: Making): Made {
  const [year] = body.years;
  const whole = dice.pick(["全县", "县本级"]);
  const gap = planted === "nothing" ? 0 : gapOf(dice);
  // A place may spend on a subject what one department spends, and no less.
  const placed = year.spent.map((value, i) => (i === 0 ? value - gap : value + dice.between(0, 9) * 10_000));
  const why =
    planted === "explained" ? [`本部门支出包括由财政代管、未列入${whole}决算的资金${wan(gap)}。`] : [];
  const own = byClass(
    "一般公共预算财政拨款支出决算表",
    [
      ["本年支出合计", year.spent],
      ["基本支出", year.spent],
      ["项目支出", year.spent.map(() => 0)],
    ],
    styles[1].unit,
  );
  return {
    contents: [
      {
        title: `${body.place}${year.year}年财政总决算`,
        tables: [
          byClass(`${year.year}年${whole}一般公共预算支出决算表`, [["决算数", placed]], styles[0].unit),
        ],
        sentences: [],
      },
      accounts(body, year, [own], why),
    ],
    owners: [`${body.place}财政局`, ownerOf(body)],
    figures: [money(placed[0] ?? 0, styles[0].unit), money(year.spent[0] ?? 0, styles[1].unit)],
  };
}

function editions({ dice, body, planted, styles }: Making): Made {
  const [year] = body.years;
  const gap = planted === "nothing" ? 0 : dice.between(1, 50) * 10_000;
  const content = (amounts: ThreePublic, day: number, { unit }: Style): Content => ({
    ...accounts(body, year, [
      totals(year, unit),
      threePublicTable(
        [
          ["预算数", year.threePublicBudget],
          ["决算数", amounts],
        ],
        unit,
      ),
    ]),
    sentences: [`发布日期：${year.year + 1}年9月${day}日`],
  });
  const later = content(less(year.threePublic, gap), 20, styles[1]);
  return {
    contents: [
      content(year.threePublic, 3, styles[0]),
      planted === "explained" ? { ...later, title: `${later.title}（更正版）` } : later,
    ],
    figures: [
      money(year.threePublic.reception, styles[0].unit),
      money(year.threePublic.reception - gap, styles[1].unit),
    ],
  };
}

const MAKERS: Readonly<Record<PairKind, { readonly rule: string; readonly make: (making: Making) => Made }>> =
  {
    continuity: { rule: "continuity", make: continuity },
    "prior-column": { rule: "prior-year", make: priorColumn },
    "prior-sentence": { rule: "prior-year", make: priorSentence },
    "budget-subject": { rule: "budget", make: budgetSubject },
    "budget-three-public": { rule: "budget", make: budgetThreePublic },
    units: { rule: "units", make: units },
    region: { rule: "region", make: region },
    editions: { rule: "editions", make: editions },
  };

const STYLES: readonly Style[] = [
  { unit: "万元", format: "text" },
  { unit: "元", format: "text" },
  { unit: "万元", format: "html" },
  { unit: "元", format: "html" },
];

/** The pair of a seed: two documents of one body, or of a department and its unit. */
export function makePair(seed: number, kind: PairKind, planted: Planted, given?: Style): MadePair {
  const dice = new Dice(seed);
  const styles = [given ?? dice.pick(STYLES), given ?? dice.pick(STYLES)] as const;
  const body = makeBody(dice);
  const { rule, make } = MAKERS[kind];
  const { contents, owners, figures } = make({ dice, body, planted, styles });
  return {
    kind,
    planted,
    rule,
    figures,
    files: contents.map((content, i) => {
      const style = styles[i] as Style;
      return {
        file: `${seed}-${kind}.${i + 1}.${style.format === "html" ? "html" : "txt"}`,
        text: print(content, owners?.[i] ?? ownerOf(body), style),
      };
    }),
  };
}
