import type { Fund } from "../records/vocabulary";
import { type Concept, type Frame, type Item, type PhaseWord, WHOLE_OF } from "./concept";
import { LEXICON } from "./lexicon";

/** What the words of a label, or of a column's whole path, say together. */
export interface Meaning {
  readonly items: ReadonlySet<Item>;
  readonly phase: PhaseWord | null;
  /** Against the year of the accounts, or a year of its own. */
  readonly offset: number | null;
  readonly year: number | null;
  readonly fund: Fund | null;
  /** A difference, a rate or a share, never a level. */
  readonly computed: "change" | "percent" | null;
  readonly whole: boolean;
  readonly frame: Frame | null;
  /** Words the lexicon does not know, or that contradict each other. */
  readonly unknown: string;
}

const NONE: Meaning = {
  items: new Set(),
  phase: null,
  offset: null,
  year: null,
  fund: null,
  computed: null,
  whole: false,
  frame: null,
  unknown: "",
};

const KNOWN = new Map<string, Meaning>();
const MOST_KNOWN = 5_000;
const YEAR = /(20\d{2})(?:年度?)?/uy;

/** Reads a plain label (no spaces and quotes, full-width brackets): the sum of its words, longest first. */
export function readLabel(plain: string): Meaning {
  const known = KNOWN.get(plain);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const meaning = lex(plain);
  KNOWN.set(plain, meaning);
  return meaning;
}

/** A word of a plain text: what it says, a year, or (a single character) nothing known. */
export interface Token {
  readonly at: number;
  readonly end: number;
  readonly concepts: readonly Concept[] | null;
  readonly year: number | null;
}

/** The words of a plain text in order, at each place the longest the lexicon has. */
export function tokensOf(plain: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < plain.length) {
    const token = tokenAt(plain, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(plain: string, at: number): Token {
  YEAR.lastIndex = at;
  const own = YEAR.exec(plain);
  if (own) return { at, end: at + own[0].length, concepts: [], year: Number(own[1]) };
  let [length, found] = [0, null as readonly Concept[] | null];
  for (const word of LEXICON) {
    word.pattern.lastIndex = at;
    const size = word.pattern.exec(plain)?.[0].length ?? 0;
    if (size > length) [length, found] = [size, word.concepts];
  }
  return { at, end: at + Math.max(1, length), concepts: found, year: null };
}

/** What a run of words says together. */
export function meaningOf(plain: string, tokens: readonly Token[]): Meaning {
  const known = tokens.flatMap(({ concepts }) => concepts ?? []);
  const unknown = tokens.flatMap(({ concepts, at, end }) => (concepts ? [] : [plain.slice(at, end)]));
  const year = tokens.findLast((token) => token.year !== null)?.year ?? null;
  return fold(known, year, unknown.join(""));
}

const lex = (plain: string): Meaning => meaningOf(plain, tokensOf(plain));

function fold(concepts: readonly Concept[], year: number | null, unknown: string): Meaning {
  const of = <K extends Concept["is"]>(is: K): Extract<Concept, { is: K }>[] =>
    concepts.filter((concept): concept is Extract<Concept, { is: K }> => concept.is === is);
  const compared = of("compare").length > 0;
  const percent = of("percent").length > 0;
  const [change] = of("change");
  const frames = of("frame");
  return {
    items: new Set(of("item").map((concept) => concept.item)),
    phase: of("phase").at(-1)?.phase ?? null,
    offset: of("year").at(-1)?.offset ?? null,
    year,
    fund: of("fund").at(-1)?.fund ?? null,
    computed: percent ? "percent" : change || compared ? "change" : null,
    whole: of("whole").length > 0,
    frame: frames.at(-1)?.frame ?? null,
    unknown,
  };
}

/** The meaning of a path is the sum of its labels; a later label may be finer, never another. */
export function addMeanings(parts: readonly Meaning[]): Meaning {
  let sum: Meaning = NONE;
  for (const part of parts) {
    sum = {
      items: new Set([...sum.items, ...part.items]),
      phase: finer(sum.phase, part.phase),
      offset: part.offset ?? sum.offset,
      year: part.year ?? sum.year,
      fund: part.fund ?? sum.fund,
      computed: part.computed ?? sum.computed,
      whole: sum.whole || part.whole,
      frame: frameOf(sum.frame, part.frame),
      unknown: sum.unknown + part.unknown + contradiction(sum, part),
    };
  }
  return sum;
}

/** What a column of labels holds is told by its most telling word: 科目名称 over 栏次 is a column of names. */
function frameOf(before: Frame | null, after: Frame | null): Frame | null {
  if (before === null || after === null) return before ?? after;
  return after === "line" ? before : after;
}

/** 年初预算数 under 预算 is no other phase; 决算数 under 预算数 is. */
function finer(before: PhaseWord | null, after: PhaseWord | null): PhaseWord | null {
  return after === "budget" && before?.startsWith("budget") ? before : (after ?? before);
}

function contradiction(a: Meaning, b: Meaning): string {
  if (a.computed || b.computed) return "";
  const phases = a.phase !== null && b.phase !== null && !sameStage(a.phase, b.phase);
  const years = a.year !== null && b.year !== null && a.year !== b.year;
  const funds = a.fund !== null && b.fund !== null && a.fund !== "all" && a.fund !== b.fund;
  return phases || years || funds ? "≠" : "";
}

function sameStage(a: PhaseWord, b: PhaseWord): boolean {
  if (a === b) return true;
  return (a === "budget" && b.startsWith("budget")) || (b === "budget" && a.startsWith("budget"));
}

/**
 * The items that are left when a part's wholes and what the form gives anyway are taken away, in a fixed order:
 * 本年支出/基本支出/人员经费 is "personnel", in every form whose amounts are expenditure.
 */
export function keyOf(items: ReadonlySet<Item>, given: readonly Item[] = []): string {
  const wholes = new Set<Item>(given);
  for (const item of items)
    for (let whole = WHOLE_OF[item]; whole; whole = WHOLE_OF[whole]) wholes.add(whole);
  return [...items]
    .filter((item) => !wholes.has(item))
    .sort()
    .join("+");
}
