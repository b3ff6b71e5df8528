import type { DraftFact, DraftSubject } from "../draft";
import { bareLabel, plainLabel } from "../label";
import { type SubjectIndex, subjectKey } from "../subjects";

const CODED = /(\d{3})（类）(\d{2})（款）(?:(\d{2})（项）)?/;
const NAMED =
  /([^（，。；：、\d][^（，。；：]*?)（类）([^（]*(?:（[^类款项）]{1,6}）[^（]*)?)（款）(?:([^（]*(?:（[^类款项）]{1,6}）[^（]*)?)（项）)?/;

/** Resolves "…（类）…（款）…（项）" against the codes printed in the document's own tables, then the list of subjects. */
export class SubjectPhrases {
  private readonly printed = new Map<string, Map<string, string>>();

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

  /** The subject a piece of text names, with its code where exactly one fits; null when it names none. */
  read(text: string): DraftSubject | null {
    const plain = plainLabel(text);
    const coded = CODED.exec(plain);
    if (coded) {
      const code = `${coded[1]}${coded[2]}${coded[3] ?? ""}`;
      const name = bareLabel(
        plain
          .slice(0, coded.index)
          .split(/[，。；：]/)
          .at(-1) ?? "",
      );
      return { code, name: name || code, printed: coded[0] };
    }
    const named = NAMED.exec(plain.replace(/^(?:\d{1,2}[、.．])+/, ""));
    if (!named) return null;
    const [, first = "", second = "", third] = named;
    return { code: this.resolve(first, second, third), name: bareLabel(third ?? second), printed: null };
  }

  classOf(name: string): DraftSubject | null {
    const code = this.child("", name) ?? this.subjects.classByName(name)?.code;
    return code ? { code, name: bareLabel(name), printed: null } : null;
  }

  private resolve(first: string, second: string, third: string | undefined): string | null {
    const top = this.classOf(first)?.code;
    const section = top ? this.child(top, second) : null;
    if (!section || third === undefined) return section ?? null;
    return this.child(section, third);
  }

  private child(parent: string, name: string): string | null {
    const printed = this.printed.get(parent)?.get(subjectKey(name));
    if (printed) return printed;
    if (parent === "") return null;
    const listed = new Set(this.subjects.byNameUnder(name, parent).map((subject) => subject.code));
    return listed.size === 1 ? ([...listed][0] ?? null) : null;
  }
}
