import type { Locale } from "./locale";

/** What sources of figures say of themselves, in the words of the reference files, and its Chinese. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  // Caveats of figures.
  [/^execution report, before the final account$/, "预算执行报告中的数，早于决算"],
  [/^execution figure$/, "预算执行数，早于决算"],
  [/^(?:the )?budget column is the start-of-year budget$/, "预算栏为年初预算"],
  [/^budget column \(预算数\) is the final adjusted budget$/, "“预算数”栏为调整后的全年预算"],
  [/^budget column is the approved start-of-year budget \(预算数\)$/, "“预算数”栏为年初批复的预算"],
  [/^columns are 汇总预算数\/汇总调整预算数$/, "两栏为汇总预算数、汇总调整预算数"],
  [/^total line$/, "合计行"],
  [/^evaluation led by the finance department$/, "财政部门组织的评价"],
  [/^the year is that of the report$/, "年度为报告所属年度"],
  [/^finance department evaluation of the whole bureau$/, "财政部门对部门整体的评价"],
  [
    /^revenue not comparable with 2024: sharing between province and cities was changed in 2025 \(note in the same document\)$/,
    "2025 年省与市的收入划分有调整，与 2024 年不可比（原文注明）",
  ],
  [/^其他各项支出: remainder$/, "“其他各项支出”是未列各类的余数"],
  [/^revenue ([\d.]+) x 2023 yearbook$/, "收入为 2023 年年鉴数的 $1 倍"],
  [
    /^(revenue|expenditure) ([\d.]+) x 2023 yearbook - kept, look before use$/,
    "为 2023 年年鉴数的 $2 倍，照录，使用前请核对",
  ],
  [
    /^expenditure_100m_yuan removed: ([\d.]+) of 2023, looks like the city level only$/,
    "支出数未收录：为 2023 年的 $1，似乎只是市本级",
  ],
  [/^机关运行经费 of provincial bodies$/, "省级单位的机关运行经费"],
  [/^science and technology expenditure negative as printed$/, "科学技术支出原文印作负数"],
  [/^expenditure per registered head above 60,000 yuan$/, "按户籍人口人均超过 6 万元"],
  [
    /^expenditure ([\d.]+) 亿 implies ([\d,]+) yuan a head: likely a digit lost$/,
    "支出 $1 亿元，人均只有 $2 元，可能少印一位",
  ],
  [/^expenditure ([\d.]+) 亿 implies ([\d,]+) yuan a head: check$/, "支出 $1 亿元，人均只有 $2 元，请核对"],
  [
    /^registered population ([\d,]+) far below residents \(([\d,]+) in the census\): no per-head figure$/,
    "户籍人口 $1 人，远少于普查常住人口 $2 人，不宜用来算人均",
  ],
  [/^(\d+) independent units$/, "共 $1 个独立单位"],
  [/^includes carry-over ([\d,.]+) 万元$/, "含结转 $1 万元"],
  [/^includes carry-over to next year ([\d,.]+) 万元$/, "含结转下年 $1 万元"],
  [
    /^page calls it 本年收入合计 but it equals the spending total$/,
    "网页写作“本年收入合计”，数与支出总计相同",
  ],
  [/^page calls it 本年支出合计$/, "网页写作“本年支出合计”"],
  [
    /^education expenditure ([\d.]+) 亿 is ([\d.]+) % of expenditure, ([\d.]+) 亿 in (\d+)$/,
    "教育支出 $1 亿元，只占支出的 $2 %，$4 年为 $3 亿元",
  ],
  [
    /^revenue ([\d.]+) 亿 here, ([\d.]+) 亿 in an independent compilation: likely misprint\/transcript error$/,
    "此处收入 $1 亿元，另一汇编为 $2 亿元，可能是误印或转录错误",
  ],
  [
    /^expenditure ([\d.]+) 亿 here, ([\d.]+) 亿 in an independent compilation$/,
    "此处支出 $1 亿元，另一汇编为 $2 亿元",
  ],
  [
    /^revenue (?:falls from )?([\d.]+)(?: \(2019\) to| 亿,) ([\d.]+)(?: 亿| in 2020): 2019 or 2020 on another basis$/,
    "收入 2019 年 $1 亿元、2020 年 $2 亿元，两年中有一年口径不同",
  ],
  [
    /^revenue ([\d.]+) \((\d+)\) to ([\d.]+) 亿 \((\d+)\): Yangpu zone counted from 2021$/,
    "收入由 $2 年 $1 亿元变为 $4 年 $3 亿元：2021 年起计入洋浦",
  ],
  [/^education ([\d.]+) \((\d+)\) to ([\d.]+) 亿 \((\d+)\)$/, "教育支出由 $2 年 $1 亿元变为 $4 年 $3 亿元"],
  [/^revenue ([\d.]+) \((\d+)\) to ([\d.]+) 亿 \((\d+)\)$/, "收入由 $2 年 $1 亿元变为 $4 年 $3 亿元"],
  [
    /^education expenditure ([\d.]+) 亿 against ([\d.]+) 亿 in (\d+): digit probably lost$/,
    "教育支出 $1 亿元，$3 年为 $2 亿元，可能少印一位",
  ],
  // What was checked of a source.
  [
    /^where several documents are named, it is not known which gave which figure$/,
    "列出几份文件的，不知道各数出自哪一份",
  ],
  [
    /^read by machine from the unit's own page; revenue and expenditure totals agree$/,
    "由机器读自单位自己的网页；收入与支出总计相符",
  ],
  [/^parts add up to the totals but where a note says otherwise$/, "各分项之和等于合计，另有说明的除外"],
  [/^sums of classes equal the printed totals in 50 of 51 tables$/, "51 张表中 50 张各类之和等于所印合计"],
  [
    /^read row by row; Heilongjiang 2022-2024 and Hebei from sentences$/,
    "逐行读取；黑龙江 2022—2024 年和河北取自文字叙述",
  ],
  [/^confirmed by a second source$/, "经另一来源证实"],
  [
    /^transcript; revenue and expenditure equal a second compilation in 1,773 of 1,774 cases$/,
    "转录本；收入和支出 1,774 个中有 1,773 个与另一汇编相同",
  ],
  [/^typed from pictures; totals in order, no limit broken$/, "由图片录入；合计次序无误，未越出合理范围"],
  [
    /^numbering complete; sum within rounding where a total is printed$/,
    "编号完整；印有合计的，各数之和在四舍五入之内相符",
  ],
  [
    /^transcript; 2,075 names match codes of 2020; GDP equals its sectors in 2,070 of 2,070$/,
    "转录本；2,075 个名称与 2020 年代码对应；地区生产总值等于各产业之和（2,070 个全部相符）",
  ],
  [
    /^2020 within 0\.53 % of the census in all 31 provinces$/,
    "31 个省份 2020 年数与普查相差都在 0.53 % 以内",
  ],
  // Terms.
  [/^figures of government reports$/, "政府报告中的数字"],
  [
    /^figures of official statistics; transcript without a licence: figures only$/,
    "官方统计数字；转录本没有许可声明，只取数字",
  ],
  [/^MIT$/, "MIT 许可"],
];

function inChinese(words: string): string | null {
  const found = WORDS.find(([pattern]) => pattern.test(words));
  return found ? words.replace(found[0], found[1]) : null;
}

/**
 * A caveat, a check or the terms of a source in the reader's language; words that are not known stay as they are.
 * Several caveats of one figure are separated by semicolons.
 */
export function sourceWords(text: string, locale: Locale): string {
  if (locale === "en") return text;
  const whole = inChinese(text);
  return (
    whole ??
    text
      .split("; ")
      .map((part) => inChinese(part) ?? part)
      .join("；")
  );
}
