import type { Item } from "../../accounts/concept";
import type { Meaning } from "../../accounts/meaning";
import type { Row } from "../../documents/model";
import type { Fund } from "../../records/vocabulary";
import type { DraftSubject } from "../draft";
import { bareLabel } from "../label";
import type { SubjectIndex } from "../subjects";
import { EconomicNames } from "../tables/economic-names";
import { meaningOfLabel } from "./columns";
import type { PrintedLabel } from "./row-label";

/** What a row of subjects is about: the whole, a part of it, or one subject. */
export interface SubjectRow {
  readonly subject: DraftSubject | null;
  readonly items: ReadonlySet<Item>;
  /** Where the row is about one fund. */
  readonly fund: Fund | null;
  readonly text: string;
  /** Where the row is the whole of a year or a phase of its own, or sets two of them against each other. */
  readonly period?: Meaning;
}

/** What the document and the reference list know of subjects. */
export interface SubjectNames {
  readonly subjects: SubjectIndex;
  /** Seven-digit codes with their names as the document prints them. */
  readonly known: ReadonlyMap<string, string>;
  /** Labels of rows that print names of functional subjects alone. */
  readonly named: ReadonlyMap<Row, { readonly subject: DraftSubject | null; readonly text: string }> | null;
  /** Whether rows without a code can be economic classes by their name. */
  readonly economicByName: boolean;
}

const NO_ITEMS: ReadonlySet<Item> = new Set();

/** Resolves the labels of one block: codes, names, sums. */
export class RowNames {
  private readonly economic: EconomicNames;

  constructor(
    private readonly names: SubjectNames,
    year: number | null,
  ) {
    this.economic = new EconomicNames(names.subjects, year);
  }

  rowOf(row: Row, { code, name }: PrintedLabel): SubjectRow | null {
    const named = this.names.named?.get(row);
    if (named) return { ...named, items: NO_ITEMS, fund: null };
    if (code !== null) return this.coded(code, name);
    return wholeOf(name) ?? this.economicNamed(name);
  }

  private coded(printed: string, name: string): SubjectRow | null {
    if (name === "") return null;
    const economic = /^[35]/.test(printed);
    const code = economic ? printed : this.names.subjects.resolve(printed, name, this.names.known).code;
    return {
      subject: { code, name: economic ? name : bareLabel(name), printed },
      items: NO_ITEMS,
      fund: null,
      text: `${printed} ${name}`,
    };
  }

  private economicNamed(name: string): SubjectRow | null {
    const code = this.names.economicByName ? this.economic.codeOf(name, 0) : null;
    return code === null
      ? null
      : { subject: { code, name, printed: null }, items: NO_ITEMS, fund: null, text: name };
  }
}

/** 合计, or a part of it such as 人员经费合计: words of sums and items alone; or of a year, a phase, a change. */
function wholeOf(name: string): SubjectRow | null {
  const meaning = meaningOfLabel(name);
  const { whole, items, unknown, phase, computed, fund, year, offset } = meaning;
  if (unknown !== "") return null;
  if (phase !== null || computed !== null || year !== null || offset !== null)
    return items.size === 0 && fund === null
      ? { subject: null, items, fund, text: name, period: meaning }
      : null;
  if (!whole && fund === null && items.size === 0) return null;
  return { subject: null, items, fund, text: items.size === 0 && fund === null ? "合计" : name };
}
