import type { DraftSubject } from "../draft";
import { plainLabel } from "../label";
import type { SubjectIndex } from "../subjects";

/** The economic class or section a column is about: 工资福利支出 with its 小计, or 基本工资 below it. */
export function economicColumn(
  path: string,
  subjects: SubjectIndex,
  year: number | null,
): DraftSubject | null {
  const parts = path
    .split("/")
    .map(plainLabel)
    .filter((part) => !/^(?:小计|合计|)$/.test(part))
    .map((part) => ({
      code: /^([35]\d{2}(?:\d{2})?)/.exec(part)?.[1] ?? null,
      name: part.replace(/^\d+/, ""),
    }));
  const last = parts.at(-1);
  if (!last) return null;
  const codes = last.code
    ? [last.code]
    : codesOf(
        parts.map((part) => part.name),
        subjects,
        year,
      );
  const [code] = codes;
  return code && codes.length === 1 ? { code, name: last.name, printed: last.code } : null;
}

function codesOf(names: readonly string[], subjects: SubjectIndex, year: number | null): string[] {
  const [name, parent] = [names.at(-1) ?? "", names.at(-2)];
  const own = subjects.economicClass(name);
  if (own) return own.startsWith("3") ? [own] : [];
  const above = parent === undefined ? undefined : subjects.economicClass(parent);
  return above ? subjects.economicSections(name, year).filter((code) => code.startsWith(above)) : [];
}
