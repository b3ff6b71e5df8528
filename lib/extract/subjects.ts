import type { Subject } from "../records/schema";
import { namesOf } from "../records/subject-names";
import { FORMER_CLASSES } from "./former-classes";
import { bareLabel, plainLabel } from "./label";

/** Digits of a printed functional or economic code; null where the cell is none. */
export function printedCode(text: string): string | null {
  const bare = plainLabel(text);
  return /^\d{3}(?:\d{2}){0,2}$|^\d{6}$/.test(bare) ? bare : null;
}

export interface ResolvedCode {
  readonly code: string;
  /** Why the canonical code differs from the printed one. */
  readonly reason: string | null;
}

/** Looks subjects up by code and by name. */
export class SubjectIndex {
  private readonly byCode = new Map<string, Subject>();
  private readonly byName = new Map<string, Subject[]>();

  private readonly names: readonly string[];
  private stems: ReadonlyMap<string, string> | null = null;

  constructor(subjects: readonly Subject[]) {
    this.names = subjects
      .filter((s) => s.classification === "function" && s.code.length === 3)
      .flatMap((s) => namesOf(s).map(({ name }) => name))
      .concat(Object.keys(FORMER_CLASSES));
    for (const subject of subjects) {
      if (!this.byCode.has(subject.code)) this.byCode.set(subject.code, subject);
      for (const { name } of namesOf(subject)) this.addName(name, subject);
    }
  }

  private addName(name: string, subject: Subject): void {
    const key = subjectKey(name);
    if (key === "") return;
    const known = this.byName.get(key);
    if (known) known.push(subject);
    else this.byName.set(key, [subject]);
  }

  find(code: string): Subject | undefined {
    return this.byCode.get(code);
  }

  /** The functional class (类, three digits) a name stands for, e.g. 社会保障和就业支出 → 208. */
  classByName(name: string): Subject | undefined {
    const key = subjectKey(name);
    const named = this.byName.get(key)?.find((s) => s.classification === "function" && s.code.length === 3);
    return named ?? this.byCode.get(FORMER[key] ?? this.classOfStem(key) ?? "");
  }

  /** The one class a name means that differs from its names only in 事务, 管理 or 等. */
  private classOfStem(key: string): string | undefined {
    this.stems ??= this.stemsOfClasses();
    return this.stems.get(stemOf(key));
  }

  /** What is left of a class's names without such words, where it is one class's alone. */
  private stemsOfClasses(): ReadonlyMap<string, string> {
    const stems = new Map<string, string>();
    const several = new Set<string>();
    for (const name of this.names) {
      const key = subjectKey(name);
      const own = this.byName.get(key)?.find((s) => s.classification === "function" && s.code.length === 3);
      const code = own?.code ?? FORMER[key];
      const stem = stemOf(key);
      if (code === undefined) continue;
      if ((stems.get(stem) ?? code) !== code) several.add(stem);
      stems.set(stem, code);
    }
    for (const stem of several) stems.delete(stem);
    return stems;
  }

  /** Names of the functional classes, as printed in any year. */
  classNames(): readonly string[] {
    return this.names;
  }

  /** Functional sections (款, five digits) of one name. */
  sectionsByName(name: string): Subject[] {
    return (this.byName.get(subjectKey(name)) ?? []).filter(
      (s) => s.classification === "function" && s.code.length === 5,
    );
  }

  /** Functional subjects of one name below a parent. */
  byNameUnder(name: string, parent: string): Subject[] {
    return (this.byName.get(subjectKey(name)) ?? []).filter(
      (s) =>
        s.classification === "function" && s.code.startsWith(parent) && s.code.length === parent.length + 2,
    );
  }

  /** Subjects of either classification that bear a name, below a code. */
  namesakesUnder(name: string, parent: string): Subject[] {
    return (this.byName.get(subjectKey(name)) ?? []).filter(
      (s) => s.code.startsWith(parent) && s.code !== parent,
    );
  }

  /** Codes of the economic sections (款, five digits) that bear a name in a year's classification for departments. */
  economicSections(name: string, year: number | null): string[] {
    const found = (this.byName.get(subjectKey(name)) ?? []).filter(
      (s) => s.classification === "economic" && s.code.length === 5 && isOfYear(s, year),
    );
    return [...new Set(found.map((s) => s.code).filter((code) => code.startsWith("3")))];
  }

  /** Code of the economic class (类, three digits) of a name, of the departments' classification where both have it. */
  economicClass(name: string): string | undefined {
    const found = (this.byName.get(subjectKey(name)) ?? []).filter(
      (s) => s.classification === "economic" && s.code.length === 3,
    );
    return (found.find((s) => s.code.startsWith("3")) ?? found[0])?.code;
  }

  economicByName(name: string): Subject | undefined {
    const found = this.byName.get(subjectKey(name))?.filter((s) => s.classification === "economic");
    return found?.find((s) => s.code.startsWith("3")) ?? found?.[0];
  }

  /**
   * The canonical code of a printed row. Six digits are a truncated 项 code (210110 for 2101103): the code
   * is completed by the name where exactly one subject of the document or of the list fits.
   */
  resolve(printed: string, name: string, known: ReadonlyMap<string, string>): ResolvedCode {
    if (printed.length !== 6) return { code: printed, reason: null };
    const parent = printed.slice(0, 5);
    const key = subjectKey(name);
    const candidates = new Set<string>();
    for (const [code, otherName] of known) {
      if (code.length === 7 && code.startsWith(parent) && subjectKey(otherName) === key) candidates.add(code);
    }
    if (candidates.size === 0) for (const s of this.byNameUnder(name, parent)) candidates.add(s.code);
    const fitting = [...candidates].filter((code) => isCutOf(printed, code));
    const chosen = fitting.length === 1 ? fitting[0] : candidates.size === 1 ? [...candidates][0] : undefined;
    if (!chosen) return { code: printed, reason: "printed code has six digits and no single subject fits" };
    return { code: chosen, reason: `printed ${printed}, completed by the name` };
  }
}

/** The economic classification was made anew for 2018 (财预〔2017〕98号): a subject last seen before it is gone. */
const ECONOMIC_REFORM = 2018;

function isOfYear({ year_from, year_to }: Subject, year: number | null): boolean {
  if (year === null) return true;
  return year >= ECONOMIC_REFORM
    ? year_to === null || year_to >= ECONOMIC_REFORM
    : year_from === null || year_from < ECONOMIC_REFORM;
}

/** A six-digit print is a seven-digit code with one digit lost. */
function isCutOf(printed: string, code: string): boolean {
  for (let i = 0; i < code.length; i++) if (code.slice(0, i) + code.slice(i + 1) === printed) return true;
  return false;
}

/** A subject name for comparison: without level marks, the word 支出 at its end and brackets; 与 is 和. */
export function subjectKey(name: string): string {
  return bareLabel(name)
    .replace(/（[类款项]）/g, "")
    .replace(/[（）的]/g, "")
    .replaceAll("与", "和")
    .replace(/支出$/, "");
}

const FORMER: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FORMER_CLASSES).map(([name, code]) => [subjectKey(name), code]),
);

const stemOf = (key: string): string => key.replace(/等?(?:管理)?(?:事务)?等?$/, "");

export type SubjectLevel = "class" | "section" | "item";

export function levelOf(code: string): SubjectLevel {
  return code.length <= 3 ? "class" : code.length <= 5 ? "section" : "item";
}
