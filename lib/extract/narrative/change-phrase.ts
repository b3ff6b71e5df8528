import { labelAtEnd } from "./label-match";
import type { ChangePhrase } from "./phrase";
import { judgePrefix } from "./prefix";

const CHANGE =
  /(增加|增长|上升|提高|上涨|上浮|增支|增收|净增|增|减少|下降|降低|下浮|回落|减支|减收|压减|压缩|节约|减|降|[多少](?:支出|收入|开支|列支|支|收)?)(?:了|额|额度|幅度|幅)?(?:约)?(?:为|达)?$/;
const EXCEEDS =
  /(?:决算)?数?(大于|高于|多于|超过|超出|小于|低于|少于)(?:本年|当年)?(?:年初|全年|年度|调整后?的?|支出)?(?:预算|上年决算)(?:数)?(?:的)?$/;
const BASE =
  /(?:与|比|较|同)(?:上年|去年|上一年|20\d{2}年)?(?:度|末|同期|年初)*(?:年初|全年)?(?:决算|预算|安排|执行|实际|支出|收入|的)*(?:数|决算数)?(?:相比较?|比较|对比|相较|比|同期)?(?:各自?|均|分别|都|共|总体|有所)?$|同比$/;
/** "与上年相比收、支总计各增加": the comparison stands before the measure. */
const COMPARISON =
  /^(?:与|比|较|同)(?:上年|去年|上一年|20\d{2}年)度?(?:决算)?数?(?:相比较?|比较|对比|相较|比)/;
/** What may stand before a change besides a label: the year, the speaker, the word for what is compared. */
const CONTEXT =
  /^(?:20\d{2}年(?:度|末)?|其中|本年(?:度)?|本(?:单位|部门|局|级)|我(?:单位|局|部门|办|委)|全年|当年|共|总|实际|同时|也|均|有所)*$/;

/** "收入增加", where the totals of both sides were named before. */
const SIDE = /^(收入|支出)(?:总计|总额|决算)?(?:数)?$/;

/** "比上年增加", "公务接待费减少", "决算数小于预算数"; null where the words before name something unknown. */
export function changePhrase(near: string): ChangePhrase | null {
  const match = CHANGE.exec(near) ?? EXCEEDS.exec(near);
  if (!match?.[1]) return null;
  const sign = /^[增上提净大高多超]/.test(match[1]) ? 1 : -1;
  const head = near.slice(0, match.index).replace(/（或者?[^（）]*）/g, "");
  const each = /(?:均|各自?|分别|都)$/.test(head);
  const compared = head
    .replace(/(?:均|各自?|分别|都|共|总体|有所)$/, "")
    .replace(BASE, "")
    .replace(COMPARISON, "");
  const side = SIDE.exec(compared)?.[1];
  if (side)
    return {
      kind: "change",
      sign,
      label: null,
      printed: "",
      each,
      side: side === "收入" ? "revenue" : "expenditure",
      sideLabel: labelAtEnd(compared)?.label ?? null,
    };
  const before = compared.replace(
    /(?:支出|实际)?[决预]算(?:数)?$|^(?:费用|经费)支出$|^(?:一般公共预算|政府性基金(?:预算)?)?财政拨款$/,
    "",
  );
  if (before === "") return { kind: "change", sign, label: null, printed: "", each };
  const found = labelAtEnd(before);
  if (!found) return CONTEXT.test(before) ? { kind: "change", sign, label: null, printed: "", each } : null;
  if (judgePrefix(found.prefix, null) !== "plain") return null;
  return { kind: "change", sign, label: found.label, printed: found.printed, each };
}
