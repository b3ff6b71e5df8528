import type { DraftFact, DraftSubject } from "../draft";
import { bareLabel, plainLabel } from "../label";
import { type SubjectIndex, subjectKey } from "../subjects";
import { type Level, type Mention, mentionsIn } from "./subject-mention";

/** What a piece of text names. */
export interface NamedSubject {
  /** Null where it names several: a figure behind them is no single one's. */
  readonly subject: DraftSubject | null;
  readonly level: Level;
  /** The words of the piece behind the name. */
  readonly behind: string;
}

const CODED = /(\d{3})（类）(\d{2})（款）(?:(\d{2})（项）)?/;

/** Names that stand below many sections: without a code only the section tells them apart. */
const COMMON = /^(?:行政运行|一般行政管理事务|机关服务|事业运行|机构运行|信息化建设)(?:支出)?$/;
/** Their last two digits are the same below every section that has them. */
const COMMON_CODES: Readonly<Record<string, string>> = {
  行政运行: "01",
  一般行政管理事务: "02",
  机关服务: "03",
};

interface Path {
  readonly name: string;
  readonly code: string | null;
}

/**
 * Resolves "…（类）…（款）…（项）" against the codes printed in the document's own tables, then the list of subjects.
 * A section named without its class stands below the class named before it.
 */
export class SubjectPhrases {
  private readonly printed = new Map<string, Map<string, string>>();
  private top: Path | null = null;
  private section: Path | null = null;
  private item: Path | null = null;

  constructor(
    tables: readonly DraftFact[],
    private readonly subjects: SubjectIndex,
  ) {
    for (const fact of tables) {
      const { code, name } = fact.subject ?? {};
      if (
        !code ||
        !name ||
        fact.measure === "economic_expenditure" ||
        (code.length !== 3 && code.length !== 5 && code.length !== 7)
      )
        continue;
      const parent = code.slice(0, -2).length >= 3 ? code.slice(0, -2) : "";
      const siblings = this.printed.get(parent) ?? new Map<string, string>();
      siblings.set(subjectKey(name), code);
      this.printed.set(parent, siblings);
    }
  }

  /** The subject a piece of text names last, with its code where exactly one fits; null where it names none. */
  read(text: string): NamedSubject | null {
    const plain = plainLabel(text);
    const coded = CODED.exec(plain);
    if (coded) return codedPiecewise(plain, coded);
    const mentions = mentionsIn(plain);
    const last = mentions.at(-1);
    if (!last) return null;
    const rest = { level: last.level, behind: plain.slice(last.end) };
    if (mentions.filter((mention) => mention.level === last.level).length > 1)
      return { ...rest, subject: null };
    if (last.level !== "类" && mentions.every(({ level }) => level !== "类")) this.leaveClass(mentions);
    for (const mention of mentions) this.step(mention);
    const subject = this.named(last);
    return subject && { ...rest, subject };
  }

  classOf(name: string): DraftSubject | null {
    const code = this.child("", name) ?? this.subjects.classByName(name)?.code;
    return code ? { code, name: bareLabel(name), printed: null } : null;
  }

  /** What a name means directly below one of the subjects spoken of, the first that has it; null where none has. */
  below(parents: readonly (DraftSubject | null | undefined)[], name: string): DraftSubject | null {
    const plain = bareLabel(name).replace(/^其中：?/, "");
    for (const parent of parents) {
      const length = parent?.code?.length;
      if (!parent?.code || (length !== 3 && length !== 5)) continue;
      const common = length === 5 ? COMMON_CODES[plain] : undefined;
      const code = this.child(parent.code, plain) ?? (common ? `${parent.code}${common}` : null);
      if (code) return { code, name: plain, printed: null };
    }
    return null;
  }

  private step({ level, name, code }: Mention): void {
    if (level === "类") {
      this.top = { name, code: code ?? this.classOf(name)?.code ?? this.classAtEnd(name) };
      this.section = null;
    } else if (level === "款")
      this.section = { name, code: code?.length === 5 ? code : this.sectionOf(name) };
    else this.item = { name, code: code?.length === 7 ? code : this.itemOf(name) };
  }

  /** A section without its class that does not stand below the class named before it stands below another. */
  private leaveClass(mentions: readonly Mention[]): void {
    const section = mentions.find(({ level }) => level === "款");
    if (section && this.top?.code && !this.child(this.top.code, section.name)) this.top = null;
  }

  private named({ level, code: printed }: Mention): DraftSubject | null {
    const path = level === "类" ? this.top : level === "款" ? this.section : this.item;
    if (!path || (path.name === "" && path.code === null)) return null;
    const name = bareLabel(path.name);
    const apart = path.code === null && level === "项" && COMMON.test(name) && this.section;
    return {
      code: path.code,
      name: (apart ? `${apart.name} · ${name}` : name) || (path.code ?? ""),
      printed,
    };
  }

  private sectionOf(name: string): string | null {
    if (this.top?.code) return this.child(this.top.code, name);
    const found = new Set<string>();
    for (const [parent, siblings] of this.printed)
      if (parent.length === 3)
        for (const [key, code] of siblings) if (key === subjectKey(name)) found.add(code);
    for (const subject of this.subjects.sectionsByName(name)) found.add(subject.code);
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }

  private itemOf(name: string): string | null {
    const section = this.section?.code;
    if (!section) return null;
    const common = COMMON_CODES[name];
    return this.child(section, name) ?? (common ? `${section}${common}` : null);
  }

  /** "2022年度用于教育支出": the longest class name the words end in. */
  private classAtEnd(name: string): string | null {
    for (let from = 1; from < name.length - 1; from++) {
      const found = this.classOf(name.slice(from));
      if (found) return found.code;
    }
    return null;
  }

  private child(parent: string, name: string): string | null {
    const printed = this.printed.get(parent)?.get(subjectKey(name));
    if (printed) return printed;
    if (parent === "") return null;
    const listed = new Set(this.subjects.byNameUnder(name, parent).map((subject) => subject.code));
    return listed.size === 1 ? ([...listed][0] ?? null) : null;
  }
}

/** "机关事业单位基本养老保险缴费支出208（类）05（款）05（项）": one code in three pieces behind the name. */
function codedPiecewise(plain: string, match: RegExpExecArray): NamedSubject {
  const code = `${match[1]}${match[2]}${match[3] ?? ""}`;
  const name = bareLabel(
    plain
      .slice(0, match.index)
      .split(/[，。；：]/)
      .at(-1) ?? "",
  );
  return {
    level: match[3] ? "项" : "款",
    subject: { code, name: name || code, printed: match[0] },
    behind: plain.slice(match.index + match[0].length),
  };
}
