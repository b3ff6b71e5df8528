import { isBodyName } from "../../extract/identity/title";
import type { Passage } from "../../records/checked-document";
import type { RemarkKind } from "../../records/closed-lists";

/** Bodies a sentence names, and what it says of them. */
export interface NamedBodies {
  readonly kind: RemarkKind;
  readonly names: readonly string[];
}

const OF_MEMBERS =
  /(?:纳入|编制范围|构成|组成|汇总|所属|下属|下设|包括).{0,40}单位|单位.{0,16}(?:构成|组成|共|包括|有)/;
/** Rooms and sections of one body keep no accounts. */
const OF_ROOMS = /内设|科室|股室|处室|职能科/;
const LIST = /(?:[:：]|(?:分别)?(?:包括|包含|为|是|有))(?!.*[:：])(.+)$/;
const NUMBER = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、:：]+/;
const REST = /(?:等)?(?:\d+|[一二两三四五六七八九十]+)?(?:个|家)?(?:预算|所属|下属|事业|二级)*单位$|等$/;

const bodyIn = (words: string): string[] => {
  const name = words
    .replace(NUMBER, "")
    .replace(REST, "")
    .replace(/^(?:其中|以及|和|及)/, "");
  return isBodyName(name) ? [name] : [];
};

const parts = (list: string): string[] =>
  list.split(/[、，,；;]|(?<=[局所站队馆心院校处办会室园场台）])[和及与]/).flatMap(bodyIn);

function membersIn(sentence: string): string[] {
  if (!OF_MEMBERS.test(sentence) || OF_ROOMS.test(sentence)) return [];
  const list = LIST.exec(sentence)?.[1];
  return list === undefined ? [] : parts(list);
}

const HEADS_LIST =
  /(?:纳入|编制范围|构成|组成|汇总|所属|下属).{0,40}单位.{0,40}(?:包括|如下|为|有|共\d+[个家])[：:]?$|单位(?:构成|名单)[：:]?$/;
const MOST = 400;

/** Names listed one a line below a sentence that announces them. */
function listedBelow(passages: readonly Passage[], at: number): string[] {
  const names: string[] = [];
  for (const { bare } of passages.slice(at + 1, at + 1 + MOST)) {
    if (bare.length > 60 || (names.length === 0 && !NUMBER.test(bare))) break;
    const found = NUMBER.test(bare) ? parts(bare.replace(NUMBER, "").replace(/[。；;]$/, "")) : [];
    if (found.length === 0) break;
    names.push(...found);
  }
  return names;
}

const NAME = "[\\u4e00-\\u9fff（）]{3,30}";
const RENAMED = new RegExp(
  `(?:原|将|由原?)?(${NAME}?)(?:于?20\\d{2}年\\d{0,2}月?\\d{0,2}日?)?(?:正式)?(?:更名|改名|改称)为(${NAME})`,
);
/** The words without which no name is looked for: trying every name in every sentence takes long. */
const SUCCESSION = /[更改]名为|改称为/;
const FORMER = new RegExp(`前身(?:是|为|系)(?:原)?(${NAME})`);
/** 乡村振兴局（原扶贫开发办公室） */
const FORMERLY = /^(.{3,60}?)[（(]原(?:名|称|为)?[：:]?([\u4e00-\u9fff]{3,30})[）)]/;
const MERGED = new RegExp(
  `由(?:原)?(${NAME}(?:[、和与及]${NAME})+?)(?:等\\d*个?(?:单位|部门)?)?(?:合并|整合|重组)(?:组建|成立|设立|而成)?`,
);
const SPLIT = new RegExp(`从(?:原)?(${NAME}?)(?:中)?(?:分立|分离|划出|单列)`);

/** The body at the end of some words, or at their start. */
function nameAtEnd(words: string): string | null {
  for (let from = 0; from < words.length - 2; from++) {
    const name = words.slice(from);
    if (isBodyName(name) && !/^(?:原|将|由|的|于|年|月|日|因|根据|本|我|经)/.test(name)) return name;
  }
  return null;
}

function nameAtStart(words: string): string | null {
  for (let to = words.length; to > 2; to--) if (isBodyName(words.slice(0, to))) return words.slice(0, to);
  return null;
}

function successionIn(sentence: string): NamedBodies[] {
  const renamed = SUCCESSION.test(sentence) ? RENAMED.exec(sentence) : null;
  if (renamed) {
    const [before, after] = [nameAtEnd(renamed[1] ?? ""), nameAtStart(renamed[2] ?? "")];
    if (before && after && before !== after) return [{ kind: "renamed", names: [before, after] }];
  }
  const bracketed = FORMERLY.exec(sentence);
  const [now, before] = [nameAtEnd(bracketed?.[1] ?? ""), nameAtStart(bracketed?.[2] ?? "")];
  if (now && before && now !== before) return [{ kind: "renamed", names: [before, now] }];
  const former = nameAtStart(FORMER.exec(sentence)?.[1] ?? "");
  if (former) return [{ kind: "renamed", names: [former] }];
  const merged = (MERGED.exec(sentence)?.[1] ?? "")
    .split(/[、和与及]/)
    .flatMap((part) => nameAtStart(part.replace(/^原/, "")) ?? []);
  if (merged.length > 1) return [{ kind: "merged", names: merged }];
  const source = nameAtStart(SPLIT.exec(sentence)?.[1] ?? "");
  return source ? [{ kind: "split", names: [source] }] : [];
}

/** What a passage says of bodies: members of the accounts, former names, bodies merged or split. */
export function bodiesIn(passages: readonly Passage[], at: number): NamedBodies[] {
  const { bare } = passages[at] as Passage;
  const sentences = bare.split("。").filter((sentence) => sentence.length > 6);
  const members = sentences.flatMap(membersIn);
  const below = members.length === 0 && HEADS_LIST.test(bare) ? listedBelow(passages, at) : [];
  const names = [...new Set([...members, ...below])];
  return [
    ...(names.length > 0 ? [{ kind: "members" as const, names }] : []),
    ...sentences.flatMap(successionIn),
  ];
}
