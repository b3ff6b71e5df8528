import { changePhrase } from "./change-phrase";
import { labelAtEnd } from "./label-match";
import type { NarrativeLabel } from "./lexicon";
import type { Phrase } from "./phrase";

/** A share, a completion rate or a change in percent; null for a rate of anything else. */
export function percentPhrase(near: string): Phrase | null {
  if (near === "的") return { kind: "completion", basis: "held against", label: null };
  const share = /^(.*?)占(?:比|[^占]{0,24}(?:的|比例|比重))?(?:为|达)?$|^()占[^占]{0,24}$/.exec(near);
  const completion =
    /(?:完成|占|为)(?:20\d{2}年)?(?:本年|当年)?(?:度)?(年初|全年|年度|调整后?的?|支出)?(?:部门|财政拨款)?预算(?:数|安排|批复数?)?的?$/.exec(
      near,
    );
  if (completion)
    return {
      kind: "completion",
      basis:
        completion[1] === "年初"
          ? "年初预算"
          : completion[1] === "全年" || completion[1]?.startsWith("调整")
            ? "全年预算"
            : "unknown",
      label: null,
    };
  if (share) return { kind: "share", label: share[1] ? labelOf(share[1]) : null, printed: share[1] ?? "" };
  const rate = /^(?:20\d{2}年度?)?(.*?)(?:(?:预算)?(?:完成率|执行率|执行度)|控制率)(?:为|达|达到)?$/.exec(
    near,
  );
  if (rate) {
    const label = rate[1] ? labelOf(rate[1]) : null;
    return label || rate[1] === "" ? { kind: "completion", basis: "unknown", label } : null;
  }
  return changePhrase(near);
}

function labelOf(text: string): NarrativeLabel | null {
  return labelAtEnd(text)?.label ?? null;
}
