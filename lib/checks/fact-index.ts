import { type CheckedDocument, NO_TEXT, type Passage } from "../records/checked-document";
import { groupBy } from "../records/group";
import { isProse } from "../records/prose";
import type { Fact } from "../records/schema";
import { type Comparable, comparableKey, tablesByFund } from "./statement";

/** A figure further back than this bears on nothing, and looking for it would take ever longer. */
const LONGEST_SENTENCE = 2000;

/** No form has a row of so many figures. */
const MOST_IN_ROW = 200;

/** Facts and words of one document with the look-ups that rules need; every look-up is built once. */
export class FactIndex {
  private readonly rows: ReadonlyMap<string, readonly Fact[]>;
  private readonly measures: ReadonlyMap<string, readonly Fact[]>;
  private readonly lines: ReadonlyMap<number, readonly Passage[]>;
  /** Figures of the narrative in reading order. */
  readonly narrative: readonly Fact[];
  /** Statements of the same thing of one body, by what they state. */
  readonly statements: ReadonlyMap<string, readonly Fact[]>;

  constructor(
    readonly facts: readonly Fact[],
    readonly document: CheckedDocument = NO_TEXT,
  ) {
    this.rows = groupBy(facts, rowKey);
    this.measures = groupBy(facts, (fact) => fact.measure);
    this.narrative = facts
      .filter((fact) => isProse(fact.table) && fact.measure !== "stated_amount")
      .toSorted((a, b) => (a.char ?? 0) - (b.char ?? 0));
    this.lines = groupBy(document.passages, (passage) => passage.line);
    const byFund = tablesByFund(facts);
    const comparable = facts.flatMap((fact): Comparable[] => {
      const key = fact.value === null || fact.status === "ambiguous" ? null : statedKey(fact, byFund);
      return key === null ? [] : [{ key, fact }];
    });
    this.statements = new Map(
      [...groupBy(comparable, ({ key }) => key)].map(([key, group]) => [key, group.map(({ fact }) => fact)]),
    );
  }

  /** Statements of what a fact states. */
  stating(fact: Fact): readonly Fact[] {
    return this.statements.get(statedKey(fact) ?? "") ?? [];
  }

  of(measure: string): readonly Fact[] {
    return this.measures.get(measure) ?? [];
  }

  /** Rows of tables; what looks like one row of hundreds of figures is a heap of many that cannot be told apart. */
  tableRows(): Iterable<readonly Fact[]> {
    return [...this.rows.values()].filter((row) => row.length <= MOST_IN_ROW);
  }

  /** What is printed on a line. */
  onLine(line: number): readonly Passage[] {
    return this.lines.get(line) ?? [];
  }

  /** Figures of the narrative before one, in its sentence or on its line. */
  near(fact: Fact): readonly Fact[] {
    const end = fact.char ?? 0;
    const start = this.sentenceStart(end);
    const found: Fact[] = [];
    for (let i = this.position(end) - 1; i >= 0; i--) {
      const other = this.narrative[i] as Fact;
      if ((other.char ?? 0) < start && other.line !== fact.line) break;
      found.push(other);
    }
    return found.reverse();
  }

  /** Index of the first figure of the narrative at or behind an offset. */
  private position(char: number): number {
    let [low, high] = [0, this.narrative.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.narrative[middle]?.char ?? 0) < char) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private sentenceStart(char: number): number {
    const from = Math.max(0, char - LONGEST_SENTENCE);
    return from + this.document.text.slice(from, char).lastIndexOf("。") + 1;
  }

  wordsBetween(a: Fact, b: Fact): string {
    return this.document.text.slice(a.char ?? 0, b.char ?? 0).replace(/\s/g, "");
  }

  /** The words of the line a figure stands on. */
  wordsOfLine(fact: Fact): string {
    return this.onLine(fact.line ?? -1)
      .map(({ bare }) => bare)
      .join("");
  }
}

/** Documents may hold the figures of several bodies: a government's those of its place and of its own level. */
function statedKey(fact: Fact, byFund?: ReadonlySet<string>): string | null {
  const key = comparableKey(fact, byFund);
  return key && `${fact.bureau_id}|${key}`;
}

function rowKey(fact: Fact): string {
  return [fact.table, fact.table_title, fact.fiscal_year, fact.row].join("|");
}
