import type { Phase } from "../../records/vocabulary";

/** Budget phase by the words of a column or sentence, specific words first. */
const PHASE_WORDS: readonly { readonly word: RegExp; readonly phase: Phase; readonly basis: string }[] = [
  { word: /上年(?:度)?(?:决算|执行|支出)数?|(?:去年|上年)数/, phase: "prior_actual", basis: "上年决算数" },
  { word: /年初预算|批复预算|预算批复/, phase: "budget_initial", basis: "年初预算" },
  {
    word: /全年预算|调整(?:后)?(?:的)?预算|预算调整数|调整预算/,
    phase: "budget_adjusted",
    basis: "全年预算",
  },
  { word: /决算|执行数|支出数|实际/, phase: "actual", basis: "决算数" },
];

/** Words of an amount that say nothing of its phase: where no budget or plan is named, it is that of the accounts. */
const AMOUNT = /金额/;

export interface PhaseReading {
  readonly phase: Phase;
  readonly basis: string | null;
}

/** Phase and year of a value column: a year in its own header, or the word 上年, beats the table's. */
export interface ColumnReading extends PhaseReading {
  readonly year: number | null;
}

/** A difference, a rate or a share of amounts is none of them. */
const COMPUTED = /计划|增减|增长|下降|变动|差异|差额|差率|完成率|执行率|比率|比重|占比|幅度|[%％]/;

export function readColumn(text: string, notes: string, tableYear: number | null): ColumnReading | null {
  if (COMPUTED.test(text)) return null;
  const reading = phaseOf(text, notes);
  if (!reading) return null;
  const own = Number(/(20\d{2})年/.exec(text)?.[1] ?? 0) || null;
  if (reading.phase === "prior_actual")
    return { ...reading, year: own ?? (tableYear === null ? null : tableYear - 1) };
  if (own === null || tableYear === null || own === tableYear) return { ...reading, year: tableYear ?? own };
  if (reading.phase === "actual" && own < tableYear)
    return { phase: "prior_actual", basis: reading.basis, year: own };
  return { ...reading, year: own };
}

/** The phase a header names; a bare 预算数 is read by the table's notes, and is initial with an unknown basis where they are silent. */
export function phaseOf(text: string, notes: string): PhaseReading | null {
  const header = text.replace(/一般公共预算|(?:政府性)?基金预算|国有资本经营预算/g, "");
  const named = PHASE_WORDS.find((entry) => entry.word.test(header));
  if (named) return { phase: named.phase, basis: named.phase === "actual" ? null : named.basis };
  if (/预算/.test(header)) return budgetBasis(notes);
  return AMOUNT.test(header) ? { phase: "actual", basis: null } : null;
}

/** Which budget an unnamed 预算数 is, by the form's own note. */
export function budgetBasis(notes: string): PhaseReading {
  const plain = notes.replace(/\s/g, "");
  if (/预算数(?:为|是|指)[^。；]{0,20}?全年预算|调整后的预算|按规定程序调整/.test(plain))
    return { phase: "budget_adjusted", basis: "全年预算" };
  if (/预算数(?:为|是|指)[^。；]{0,20}?年初预算/.test(plain))
    return { phase: "budget_initial", basis: "年初预算" };
  return { phase: "budget_initial", basis: "unknown" };
}
