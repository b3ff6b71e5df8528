const NONE = "没有|無|无|未(?:安排|发生|使用|涉及|取得)|不涉及|为空|空表|为零";

const ANY = new RegExp(NONE);
const OF_MONEY = new Map<string, RegExp>();

/** Whether a sentence says that there is none: of anything, or of the money it must name. */
export function explainsNone(text: string, money?: string): boolean {
  if (!money) return ANY.test(text);
  const words =
    OF_MONEY.get(money) ??
    new RegExp(`(?:${money})[^。；]{0,60}(?:${NONE})|(?:${NONE})[^。；]{0,40}(?:${money})`);
  OF_MONEY.set(money, words);
  return words.test(text);
}
