const NONE = "没有|無|无|未(?:安排|发生|使用|涉及|取得)|不涉及|为空|空表|为零";

/** Whether a sentence says that there is none: of anything, or of the money it must name. */
export function explainsNone(text: string, money?: string): boolean {
  if (!money) return new RegExp(NONE).test(text);
  return new RegExp(`(?:${money})[^。；]{0,60}(?:${NONE})|(?:${NONE})[^。；]{0,40}(?:${money})`).test(text);
}
