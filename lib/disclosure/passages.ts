import type { Cell } from "../documents/model";

/** A heading or paragraph of a document, without white space. */
export interface Passage {
  readonly text: string;
  readonly line: number;
  /** What it stands under: its own words where it is a heading, the start of its line where that heads it; "" before any. */
  readonly under: string;
  /** It explains a word: what it names is not said of the body. */
  readonly isTerm: boolean;
}

const NUMBER =
  "(?:第[一二三四五六七八九十]{1,3}部分|[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|\\d{1,2}[、.．])";
const LONGEST_HEADING = 40;
const NUMBERED = new RegExp(`^${NUMBER}`);
/** （一）部门职责。贯彻…: a heading and its paragraph in one line. */
const RUN_IN = new RegExp(`^(${NUMBER}[^，。：:；]{2,24})[。：:]`);
/** 部门职责 on a line of its own. */
const BARE = /^(?:[\p{Script=Han}“”（）]{2,16})$/u;
const TOPIC = /职责|职能|机构|概况|说明|情况|解释|构成/;
const ENDS = /[。；;，,：:]$/;
/** What bodies are charged with begins with what they do. */
const CHARGE = new RegExp(
  `^${NUMBER}(?:负责|组织|承担|贯彻|拟[订定]|制[订定]|指导|监督|参与|协[调助]|管理|研究|推[动进]|执行|落实|完成|开展|统筹|编制|依法|会同|配合|做好|承办|宣传|提出|起草|加强|实施|建立|审[核批查])`,
);
const TERM = /^(?:[\d一二三四五六七八九十（）()、.．]+)?[“"]?.{2,30}?[”"]?[：:，]?(?:是|系|即)?指/;

function headingIn(text: string): string | null {
  if (CHARGE.test(text)) return null;
  if (text.length <= LONGEST_HEADING && !ENDS.test(text) && (NUMBERED.test(text) || isBare(text)))
    return text;
  return RUN_IN.exec(text)?.[1] ?? null;
}

const isBare = (text: string): boolean => BARE.test(text) && TOPIC.test(text);

/**
 * The texts of a document in reading order, each with the heading it stands under.
 * @param lines where else a heading may stand
 */
export function passagesOf(texts: readonly Cell[], lines: readonly Cell[]): Passage[] {
  const said = new Set(texts);
  const all = [...said, ...lines.filter((cell) => !said.has(cell))];
  let under = "";
  return all
    .sort((a, b) => a.place.line - b.place.line)
    .flatMap((cell) => {
      const text = cell.text.replace(/\s/g, "");
      under = headingIn(text) ?? under;
      return said.has(cell) ? [{ text, line: cell.place.line, under, isTerm: TERM.test(text) }] : [];
    });
}
