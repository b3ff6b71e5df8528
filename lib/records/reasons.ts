import { isRefusalCode, REFUSALS } from "./refusals";

/**
 * Why a figure is in doubt or was left out, in the words its record holds and in Chinese. The English template is the
 * declared one: what reads and checks writes it, `{name}` filled in, and explainReason finds it again.
 */
export interface Reason {
  readonly en: string;
  readonly zh: string;
}

export const REASONS: readonly Reason[] = [
  // Documents that give no records.
  ...Object.entries(REFUSALS).map(([code, { en, zh }]) => ({ en: `${code}: ${en}`, zh })),
  // Parts of a document that are not read.
  { en: "scanned_page", zh: "这一页是图片，没有文字" },
  { en: "unreadable_font", zh: "这一页的字体没有说明各字是什么字" },
  { en: "damaged_page", zh: "这一页已损坏，没有读" },
  { en: "too_much_drawing", zh: "绘图指令过多，没有读" },
  { en: "too_many_pages", zh: "页数超过上限，其余各页没有读" },
  { en: "too many sheets", zh: "工作表过多，其余各表没有读" },
  { en: "beyond what a sheet can hold", zh: "超出工作表行列上限的单元格" },
  { en: "hidden sheet", zh: "隐藏的工作表" },
  {
    en: "the cell's format shows other digits than its value",
    zh: "单元格的数字格式显示的数字与其值不同",
  },
  { en: "embedded file, shown as a picture only", zh: "嵌入的文件，只显示为图片，没有读" },
  { en: "hidden rows or columns", zh: "隐藏的行或列" },
  { en: "formulas without a stored result", zh: "公式没有保存计算结果" },
  // Tables whose form is not known.
  { en: "no known column sequence fits the header", zh: "表头与已知的各种列次都不相符" },
  { en: "the header names no known column sequence", zh: "表头与已知的各种列次都不相符" },
  { en: "no header row with 科目名称", zh: "没有带“科目名称”的表头" },
  { en: "no header row with two item columns", zh: "没有收支两侧“项目”并列的表头" },
  { en: "no row names the columns of the form", zh: "没有写明各列名称的行" },
  { en: "no column of amounts is named", zh: "没有写明哪一列是金额" },
  { en: "no total column in a detail table", zh: "明细表没有合计列" },
  {
    en: "columns by economic class of a detail table are not read",
    zh: "明细表中按经济分类列示的各列未读取",
  },
  { en: "the header of the economic classes was not recognised", zh: "未能辨认经济分类表的表头" },
  { en: "the header of the two sides was not recognised", zh: "未能辨认收支两侧的表头" },
  { en: "the header of the 三公 table was not recognised", zh: "未能辨认“三公”经费表的表头" },
  { en: "the columns of the 三公 table were not recognised", zh: "未能辨认“三公”经费表的各列" },
  { en: "no row of the 三公 table fits its header", zh: "“三公”经费表没有与表头相符的行" },
  { en: "no row of the two sides was recognised", zh: "未能辨认收支两侧的任何一行" },
  {
    en: "a table by functional subject whose title names no form",
    zh: "按功能科目列示、标题又不是任何一种表的表格",
  },
  {
    en: "a form of assets or bought services, for which there is no measure",
    zh: "资产或购买服务的表格，没有对应的指标",
  },
  { en: "the header does not tell the columns", zh: "表头没有写明各列是什么" },
  {
    en: "a figure for which a whole government's accounts have no measure",
    zh: "政府决算里没有与这个数对应的指标",
  },
  // Rows and cells.
  { en: "row does not fit the header", zh: "这一行与表头不符" },
  { en: "row has fewer cells than the table has columns", zh: "这一行的单元格少于表的列数" },
  { en: "cell holds no single figure", zh: "单元格里不是单独一个数" },
  { en: "figure without a label", zh: "数字没有对应的项目名称" },
  { en: "a figure without a label on its line", zh: "数字所在的行没有项目名称" },
  { en: "figure without code and name", zh: "数字没有对应的科目编码和名称" },
  { en: "column unknown to the form", zh: "这种表没有这一列" },
  {
    en: "a column of changes, rates or shares holds no amount",
    zh: "增减、比率或占比的列，不是金额",
  },
  { en: "a row of changes, rates or shares holds no amount", zh: "增减、比率或占比的行，不是金额" },
  {
    en: "the words of the header do not stand over their columns",
    zh: "表头的文字没有对准各自的列，不能确定数字属于哪一列",
  },
  { en: "two columns of the table say the same", zh: "表中有两列的表头含义相同，不能区分" },
  { en: "label unknown to the form", zh: "这种表没有这个项目名称" },
  { en: "subject without a code", zh: "科目没有编码" },
  { en: "a part of the row above that the form does not know", zh: "上一行的组成部分，这种表没有这一项" },
  {
    en: "a part of project expenditure without a measure of its own",
    zh: "项目支出的组成部分，没有对应的指标",
  },
  { en: "more figures than columns", zh: "数字多于列数" },
  { en: "figures beyond exact range", zh: "数字过大，不能精确表示" },
  { en: "a figure of the row belongs to no column", zh: "这一行有数字不属于任何一列" },
  { en: "a figure stands on another line than its code", zh: "数字与科目编码不在同一行" },
  { en: "no line number before the figure", zh: "数字前没有行次" },
  { en: "a whole number stands among figures with decimals", zh: "带小数的数字中夹有整数" },
  { en: "no reading of the row balances", zh: "这一行的各种读法都不平衡" },
  // Columns told by what the print leaves of them.
  { en: "column told by spaces only", zh: "数字属于哪一列只能由空格推断" },
  { en: "the words do not tell the column", zh: "这些字看不出数字属于哪一列" },
  { en: "the row has a cell more or less than the others", zh: "这一行比其他行多一格或少一格" },
  { en: "rows behind the table without a header of their own", zh: "表后另有几行没有表头，看不出各列是什么" },
  { en: "the line does not tell the column", zh: "这一行看不出数字属于哪一列" },
  { en: "the line does not tell the column: {columns}", zh: "这一行看不出数字属于哪一列：{columns}" },
  { en: "the order of the lines may not be the table's", zh: "各行的次序可能不是表里的次序" },
  { en: "the lines are not in the order of the table", zh: "各行不按表里的次序排列" },
  { en: "the lines of the header do not tell the order of its columns", zh: "表头各行看不出各列的次序" },
  { en: "the figure is broken over lines", zh: "数字断成几行" },
  { en: "a figure is broken over lines", zh: "有数字断成几行" },
  { en: "a character of the picture is doubtful", zh: "识别自图像，有字符看不真切" },
  { en: "another text is printed over the figure", zh: "数字与别的文字重叠" },
  {
    en: "the figure does not stand in the columns of the ruled part above",
    zh: "数字不在上方有线部分的各列之内",
  },
  {
    en: "no ruling lines, and too few rows to tell the columns by",
    zh: "没有表格线，行数又太少，不能确定各列",
  },
  {
    en: "no ruling lines, and more stands above the figures than a header has",
    zh: "没有表格线，数字上方的文字又多于表头",
  },
  {
    en: "a figure with fewer decimals than the others may be cut off",
    zh: "数字的小数位比其他数字少，可能被截断",
  },
  { en: "no ruling lines, and figures in lines without a name", zh: "没有表格线，有的数字所在行没有名称" },
  { en: "no ruling lines, and words of two columns in one", zh: "没有表格线，两列的表头文字挤在一列里" },
  { en: "no ruling lines, and figures and words in one column", zh: "没有表格线，同一列里既有数字又有文字" },
  { en: "the figure stands between two columns", zh: "数字位于两列之间" },
  { en: "the figure stands across a ruling line", zh: "数字跨在表格线上" },
  // Figures.
  { en: "printed as words", zh: "原文写的是文字" },
  { en: "printed as a ratio", zh: "原文写的是比值" },
  { en: "no unit printed", zh: "原文没有写单位" },
  { en: "computed from the stated change", zh: "由文中所述的增减推算" },
  {
    en: "printed code has six digits and no single subject fits",
    zh: "科目编码只有六位，不能确定是哪一个科目",
  },
  { en: "printed {code}, completed by the name", zh: "原文编码为 {code}，按名称补全" },
  // Running text.
  { en: "words before the measure not understood: {words}", zh: "金额前的词语不能确定含义：{words}" },
  { en: "stated outside the parts about the accounts", zh: "写在决算说明以外的部分" },
  {
    en: "may be the general public budget of the whole government",
    zh: "可能是整个地区的一般公共预算，不是本部门的",
  },
  { en: "a part of basic expenditure or of all expenditure", zh: "不能确定是基本支出还是全部支出的一部分" },
  { en: "may be a part of the budget or of what was spent", zh: "不能确定是预算数还是支出数的一部分" },
  {
    en: "may be the budget or the execution of the year before",
    zh: "不能确定是上年预算数还是上年执行数",
  },
  { en: "may be the whole's or that of its part named last", zh: "不能确定是总数还是最后一项的数" },
  { en: "may be a part of a figure not understood", zh: "可能是另一个没有读懂的数的一部分" },
  { en: "the change is larger than the figure it is said of", zh: "所述的增减额大于这个数本身" },
  { en: "which project is not told", zh: "没有写明是哪个项目" },
  { en: "{words} may or may not include balances carried over", zh: "“{words}”是否含结转结余不能确定" },
  // Checks and review.
  { en: "the document gives two different changes for this figure", zh: "文中对这个数的增减有两种说法" },
  { en: "computed from figures that contradict the document", zh: "据以推算的数与文件中的其他数矛盾" },
  { en: "the stated change is greater than the figure", zh: "文中所述的增加额大于这个数本身" },
  { en: "another table gives this subject another code", zh: "另一张表里这个科目的编码不同" },
  { en: "the parts of this figure are blank in its column", zh: "这个数的各组成部分在同一列都是空白" },
  { en: "the whole of this figure is blank in its column", zh: "这个数所属的合计在同一列是空白" },
  {
    en: "the unit is {unit}, and another place states the same digits in {other}",
    zh: "单位是{unit}，别处同样的数字以{other}为单位",
  },
  {
    en: "the unit is {unit}, and no department's accounts are of that size",
    zh: "单位是{unit}，没有部门的收支会是这样的数目",
  },
  {
    en: "the unit is {unit}, that of all other tables {usual}, and nothing confirms it",
    zh: "单位是{unit}，其他各表都是{usual}，又没有别处可以印证",
  },
  { en: "the figure it was computed from has been corrected", zh: "据以推算的数已被更正" },
  { en: "reading confirmed in review · {date}", zh: "审阅时已确认读数 · {date}" },
  { en: "the page does not name the body itself", zh: "网页未写明单位" },
  { en: "the source states two figures of this", zh: "同一来源给出两个数" },
];

const PARAMETER = /\{(\w+)\}/g;

/** Documents that give no records name their error before the words. */
const CODE = /^([a-z_]+): /;
const withoutCode = (reason: string): string =>
  reason.replace(CODE, (words, code: string) => (isRefusalCode(code) ? "" : words));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const patterns = REASONS.map(({ en, zh }) => ({
  zh,
  pattern: new RegExp(`^${en.split(PARAMETER).map(literalOrGroup).join("")}$`, "su"),
}));

/** Splitting by a pattern with a group leaves texts at even and names at odd places. */
function literalOrGroup(part: string, i: number): string {
  return i % 2 === 0 ? escaped(part) : `(?<${part}>.*)`;
}

/** A reason as a record holds it, in the reader's language; what nobody has declared stays as it is. */
export function explainReason(reason: string, locale: "zh" | "en"): string {
  for (const { pattern, zh } of patterns) {
    const match = pattern.exec(reason);
    if (!match) continue;
    if (locale === "en") return withoutCode(reason).replaceAll("_", " ");
    return zh.replace(PARAMETER, (_, name: string) => match.groups?.[name] ?? "");
  }
  return reason;
}
