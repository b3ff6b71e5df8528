import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

interface Indicator {
  readonly levels: readonly string[];
  readonly cells: readonly string[];
}

/** A form of one project of an invented bureau, printed in any layout. */
const HEAD = [
  ["项目名称", "流动图书车运行"],
  ["主管部门", "蒙阴县文化和旅游局", "实施单位", "蒙阴县图书馆"],
];
const FUND_HEADER = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
const FUNDS = [
  ["年度资金总额：", "80.00", "90.00", "81.00", "10", "90.00%", "9"],
  ["其中：本年财政拨款", "80.00", "90.00", "81.00", "-", "-", "-"],
];
const COLUMNS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
const INDICATORS: readonly Indicator[] = [
  { levels: ["产出指标", "数量指标"], cells: ["巡回服务次数", "≥120次", "126次", "20", "20"] },
  { levels: [], cells: ["新增图书", "≥3000册", "3100册", "10", "10"] },
  { levels: ["质量指标"], cells: ["图书完好率", "≥95%", "93%", "20", "18"] },
  { levels: ["效益指标", "社会效益指标"], cells: ["农村阅读覆盖", "提高", "提高", "30", "28"] },
  { levels: ["满意度指标", "服务对象满意度"], cells: ["读者满意度", "≥90%", "95%", "10", "10"] },
];
const TOTAL = ["总分", "100", "95"];
const TITLE = "项目支出绩效自评表";
const UNIT = "项目资金（万元）";

const words = [
  ...HEAD.flat(),
  UNIT,
  ...FUND_HEADER,
  ...FUNDS.flat(),
  ...COLUMNS,
  ...INDICATORS.flatMap(({ levels, cells }) => [...levels, ...cells]),
  ...TOTAL,
];

const spaced = [
  ...HEAD,
  [UNIT, ...FUND_HEADER],
  ...FUNDS,
  COLUMNS,
  ...INDICATORS.map(({ levels, cells }) => [...levels, ...cells]),
  TOTAL,
].map((cells) => cells.join("   "));

const LAYOUTS: Readonly<Record<string, string>> = {
  "one line of words": `${TITLE} （2022年度） ${words.join(" ")}`,
  "words behind a heading and before other text": [
    "蒙阴县图书馆2022年度项目支出绩效自评",
    `${TITLE} （2022年度） ${words.join(" ")}`,
    "名词解释",
    "财政拨款是指由财政部门拨付的资金。",
  ].join("\n"),
  "a cell a line closed by pipes": [`${TITLE}（2022年度） |`, ...words.map((word) => `${word} |`)].join("\n"),
  "columns by spaces": [TITLE, "（2022年度）", ...spaced].join("\n"),
  "a line each row, words one space apart": [
    TITLE,
    "（2022年度）",
    ...spaced.map((line) => line.replace(/ {3}/g, " ")),
  ].join("\n"),
  "rows of cells closed by pipes": [
    `${TITLE}（2022年度） | | | | | | |`,
    ...spaced.map((line) => `${line.replace(/ {3}/g, " | ")} |`),
  ].join("\n"),
};

const READ = [
  "project_budget_initial 流动图书车运行 800000.00",
  "project_budget_adjusted 流动图书车运行 900000.00",
  "project_executed 流动图书车运行 810000.00",
  "project_execution_rate 流动图书车运行 90.00",
  "project_score 流动图书车运行 95",
  "indicator_weight 巡回服务次数 20",
  "indicator_score 新增图书 10",
  "indicator_score 图书完好率 18",
  "indicator_score 农村阅读覆盖 28",
  "indicator_score 读者满意度 10",
];

describe.each(Object.entries(LAYOUTS))("a self-evaluation form printed as %s", (_, text) => {
  it("is admitted by itself and read under its own headers", async () => {
    const { facts, bureau, abstentions } = await extractText(text);
    expect(abstentions.map(({ reason }) => reason)).toEqual([]);
    const said = facts
      .filter(({ status }) => status !== "ambiguous")
      .map(({ measure, item, value }) => `${measure} ${item} ${value}`);
    expect(said).toEqual(expect.arrayContaining(READ));
    expect(facts.every(({ fiscal_year }) => fiscal_year === 2022)).toBe(true);
    expect(["蒙阴县图书馆", "蒙阴县文化和旅游局"]).toContain(bureau?.name);
    expect(bureau?.region_code).toBe("371328");
  });
});

describe("a form whose empty cells are gone", () => {
  it("is parted by its words, the reason behind a score included", async () => {
    const cells = [
      ...HEAD.flat(),
      UNIT,
      ...FUND_HEADER,
      ...FUNDS.flat(),
      ...COLUMNS,
      "偏差原因",
      ...INDICATORS.flatMap(({ levels, cells: own }) => [
        ...levels,
        ...own,
        ...(own.at(-1) === "18" ? ["借阅磨损"] : []),
      ]),
      ...TOTAL,
    ];
    const { facts } = await extractText(
      [`${TITLE}（2022年度） |`, ...cells.map((word) => `${word} |`)].join("\n"),
    );
    const said = facts.map(({ measure, item, value }) => `${measure} ${item} ${value}`);
    expect(said).toEqual(expect.arrayContaining(READ));
  });
});

describe("words of a form that can be parted in several ways", () => {
  const form = (...indicators: readonly string[]): string =>
    `${TITLE} （2022年度） ${[...HEAD.flat(), UNIT, ...FUND_HEADER, ...FUNDS.flat(), ...COLUMNS, ...indicators, ...TOTAL].join(" ")}`;

  it("are doubtful where the points do not add up to the total", async () => {
    const { facts } = await extractText(
      form("产出指标", "数量指标", "巡回服务次数", "≥120次", "126次", "50", "50", "新增图书", "50", "50"),
    );
    const scores = facts.filter(
      ({ measure }) => measure === "indicator_score" || measure === "indicator_weight",
    );
    const silent = scores.filter(({ status, item }) => status !== "ambiguous" && item === "巡回服务次数");
    expect(silent).toEqual([]);
  });

  it("leave a row of money out whose figures may stand in several columns", async () => {
    const { facts } = await extractText(
      `${TITLE} （2022年度） ${[...HEAD.flat(), UNIT, ...FUND_HEADER, "年度资金总额：", "80.00", "81.00", ...COLUMNS].join(" ")}`,
    );
    expect(facts.filter(({ measure }) => measure === "project_executed")).toEqual([]);
  });
});

it("is read cell by cell also where its title stands above the cells", async () => {
  const { facts } = await extractText(
    [
      "蒙阴县民政局2023年度项目支出绩效自评表",
      ...["项目名称", "城乡低保补助", "项目资金（万元）", "", ...FUND_HEADER],
      ...["年度资金总额", "3200.00", "3100.00", "3100.00", "10", "100%", "10"],
    ]
      .map((cell, at) => (at === 0 ? cell : `${cell}|`))
      .join("\n"),
  );
  expect(facts.flatMap(({ measure, value }) => (measure.startsWith("project_b") ? [value] : []))).toEqual([
    "32000000.00",
    "31000000.00",
  ]);
});
