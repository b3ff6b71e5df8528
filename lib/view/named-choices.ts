import type { ParamCodec } from "./codecs";

/** Small choices that belong to one part of a page, by the part's name: the order of a table, the year of a chart. */
export type NamedChoices = Readonly<Record<string, string>>;

const MOST = 40;
const PART = /^[a-z0-9][a-z0-9._-]{0,79}$/i;
const LONGEST = 600;

/** "~" separates choices and "%" begins an escape. */
const escaped = (text: string): string => text.replaceAll("%", "%25").replaceAll("~", "%7E");
const unescaped = (text: string): string => text.replaceAll("%7E", "~").replaceAll("%25", "%");

/** "steps.sort:-value~bureau-subjects.year:2020". */
export const namedChoices: ParamCodec<NamedChoices> = {
  read: (raw) => {
    const items = raw.split("~");
    if (items.length > MOST) return { ok: false, reason: "tooLong" };
    const pairs = items.map((item) => {
      const at = item.indexOf(":");
      return [item.slice(0, Math.max(at, 0)), unescaped(item.slice(at + 1))] as const;
    });
    if (pairs.some(([, choice]) => choice.length > LONGEST)) return { ok: false, reason: "tooLong" };
    const isWrong = pairs.some(([part, choice]) => !PART.test(part) || /\p{Cc}/u.test(choice));
    return isWrong ? { ok: false, reason: "name" } : { ok: true, value: Object.fromEntries(pairs) };
  },
  print: (choices) =>
    Object.entries(choices)
      .map(([part, choice]) => `${part}:${escaped(choice)}`)
      .join("~"),
};

/** The choices with one of them set, or taken out; undefined where none is left. A choice that is no text of one line is none. */
export function withChoice(
  choices: NamedChoices | undefined,
  part: string,
  choice: string | undefined,
): NamedChoices | undefined {
  const { [part]: _, ...others } = choices ?? {};
  const isText = choice !== undefined && choice.length <= LONGEST && !/\p{Cc}/u.test(choice);
  const next = isText ? { ...others, [part]: choice } : others;
  return Object.keys(next).length > 0 ? next : undefined;
}
