import type { RemarkKind } from "../../records/closed-lists";
import type { Words } from "../rule";

/** An ordinary reason for two documents to differ, as documents word it. */
export interface Explanation {
  readonly kind: RemarkKind;
  /** What the document says, in the words of the product: its own are not repeated. */
  readonly says: Words;
  /** Seen in one clause of a sentence without white space. */
  readonly words: RegExp;
  /** Worth keeping where the sentence names no amount. */
  readonly bare?: RegExp;
}

const UNIT = "(?:单位|机构|职能|职责|局|中心|站|所|校|院|馆|队|处|办|公司)";
const BALANCE = "(?:结转|结余|存量|余额|沉淀)";

/** The declared explanations; a clause may hold several. */
export const EXPLANATIONS: readonly Explanation[] = [
  {
    kind: "returned",
    says: { zh: "结转结余资金由财政收回或上缴", en: "carried-over money was returned to the treasury" },
    words: new RegExp(
      `(?:收回|缴回|上缴|交回|收缴|回收|注销).{0,12}(?:${BALANCE}|资金|指标)|${BALANCE}.{0,16}(?:收回|缴回|上缴|交回|收缴|注销|统筹)`,
    ),
  },
  {
    kind: "opening_adjusted",
    says: { zh: "年初结转和结余作了调整", en: "the opening balance was adjusted" },
    words: new RegExp(
      `(?:调整|调增|调减|核增|核减|追溯|冲[减销回]).{0,10}(?:年初|期初|上年|以前年度|${BALANCE})|(?:年初|期初|上年末|以前年度)[^，]{0,12}(?:调整|调增|调减|核销|核增|核减|冲[减销回])`,
    ),
  },
  {
    kind: "corrected",
    says: { zh: "更正了原先公开的数字", en: "what was published before was corrected" },
    words:
      /更正|勘误|差错|订正|有误|误[填列报录写]|[填列报录写]错|错[填列报误]|审计(?:意见|调整|要求|决定|整改)/,
    bare: /(?:更正|勘误|订正|有误|误[填列报录写]|错[填列报误]).{0,30}(?:决算|预算|公开|数据|数字)|(?:决算|预算|公开|数据|数字).{0,30}(?:更正|勘误|订正|有误|误[填列报录写]|错[填列报误])/,
  },
  {
    kind: "counted_apart",
    says: { zh: "两个口径相差所印的这一项", en: "one basis holds the amount printed and the other does not" },
    words: new RegExp(
      `(?:不含|不包含|不包括|未含|未包含|未包括|未列入|未纳入|未计入|不计入|剔除|扣除|扣减).{2,}|(?:含|包含|包括|加上|计入).{0,16}(?:${BALANCE}|追加|专项|提前下达|上级)`,
    ),
  },
  {
    kind: "unit_joined",
    says: { zh: "有单位或职能划入", en: "a unit or duty joined" },
    words: new RegExp(
      `(?:划入|并入|转入|新增|新设|新成立|纳入).{0,24}${UNIT}|${UNIT}.{0,12}(?:划入|并入|转入|整合)`,
    ),
    bare: /(?:机构改革|转隶|职[能责]划|单位).{0,20}(?:划入|并入)|(?:划入|并入).{0,20}(?:单位|职[能责])/,
  },
  {
    kind: "unit_left",
    says: { zh: "有单位或职能划出", en: "a unit or duty left" },
    words: new RegExp(
      `(?:划出|划转|剥离|移交|转出|撤销|不再纳入|退出|脱钩).{0,24}${UNIT}|${UNIT}.{0,16}(?:划出|划转|剥离|移交|转出|撤销|不再纳入|退出|脱钩)`,
    ),
    bare: /(?:机构改革|转隶|单位).{0,20}(?:划出|剥离|不再纳入|撤销)/,
  },
  {
    kind: "reclassified",
    says: { zh: "科目或口径作了调整", en: "subjects or the basis were changed" },
    words:
      /科目.{0,12}(?:调整|变更|变动|变化|改列|改为|修订|更名)|(?:调整|改列|变更).{0,12}科目|重分类|口径.{0,6}(?:调整|变化|变更|变动|不同|不一致)|(?:上年|同期|对比)(?:决算|执行|基)?数[^，]{0,12}(?:调整|调增|调减)/,
    bare: /科目.{0,12}(?:调整|变更|变动|变化|改列|改为|修订|更名)|(?:调整|改列|变更).{0,12}科目|重分类|口径.{0,6}(?:调整|变化|变更|变动)/,
  },
  {
    kind: "internal_transfer",
    says: { zh: "单位之间的拨款或往来", en: "money passed between the units" },
    words:
      /(?:拨付|下拨|拨给|转拨|补助|上缴|内部往来|往来款?|抵[销消冲]).{0,14}(?:所属|下属|下级|附属|单位|本级|主管)|汇总.{0,12}(?:抵[销消冲]|剔除|扣除)|(?:单位|部门|上下级)(?:之)?间.{0,10}(?:往来|拨款|划转|抵[销消冲])|抵[销消冲].{0,10}(?:往来|拨款)/,
  },
  {
    kind: "managed_apart",
    says: { zh: "资金不由部门管理", en: "the money is not managed by departments" },
    words: /代编|财政代管|统一安排|(?:不在|未列入|未编入).{0,4}部门|部门以外/,
  },
];

const BY_KIND: ReadonlyMap<RemarkKind, Explanation> = new Map(EXPLANATIONS.map((one) => [one.kind, one]));

export const explanationOf = (kind: RemarkKind): Explanation | undefined => BY_KIND.get(kind);
