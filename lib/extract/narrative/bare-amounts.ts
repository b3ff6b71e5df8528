import { parseDigits } from "../printed-number";
import { bracketUnit } from "../unit";
import { type Amount, amountsIn } from "./amounts";
import { labelAtEnd } from "./label-match";
import { levelPhrase } from "./level-phrase";
import { NOBODY, nearClause } from "./phrase";
import { writtenAmounts } from "./written-amounts";

/** A figure that nothing follows but the end of its clause. */
const BARE = /(?<![\d.,A-Za-z〔【[])(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?=\s*(?:[,，;；、。()（）]|$))/g;
/** Words of a measure stand right before it. */
const BEHIND_WORDS = /[\u4e00-\u9fff）)：:]\s*$/;
const VERB = /(?:合计|共计|总计|为|是|计|共|有|达)+$/;

/**
 * All figures of a text in reading order, with those whose unit the end of the sentence states, the caption above,
 * or nobody because they are nothing: 22.25（单位：万元）, 机关运行经费为0.
 */
export function statedAmounts(text: string, caption: string | null): Amount[] {
  const written = writtenAmounts(text);
  if (written.length === 0 && !/\d/.test(text)) return [];
  const amounts = [...amountsIn(text), ...written].sort((a, b) => a.start - b.start);
  const bare = [...text.matchAll(BARE)].flatMap((match): Amount[] => {
    const printed = match[1] ?? "";
    const start = match.index;
    const end = start + printed.length;
    const number = parseDigits(printed);
    if (!number || amounts.some((amount) => amount.start < end && start < amount.end)) return [];
    if (!BEHIND_WORDS.test(text.slice(Math.max(0, start - 3), start))) return [];
    const nothing = number.value.digits === 0n;
    const unit = unitBehind(text, end) ?? caption ?? (nothing ? "元" : null);
    if (unit === null || !namesMoney(text.slice(0, start))) return [];
    return [{ number: { ...number, unit, sign: null }, unit, printed, start, end }];
  });
  return bare.length === 0 ? amounts : [...amounts, ...bare].sort((a, b) => a.start - b.start);
}

/** （单位：万元） at the end of the figure's sentence. */
function unitBehind(text: string, from: number): string | null {
  const stop = text.indexOf("。", from);
  const rest = text.slice(from, stop < 0 ? undefined : stop).trimEnd();
  const open = Math.max(rest.lastIndexOf("("), rest.lastIndexOf("（"));
  return open >= 0 && /[)）]$/.test(rest) ? bracketUnit(rest.slice(open)) : null;
}

function namesMoney(lead: string): boolean {
  const near = nearClause(lead.slice(-60)).replace(VERB, "");
  return labelAtEnd(near) !== null || (levelPhrase(near, NOBODY)?.label ?? null) !== null;
}
