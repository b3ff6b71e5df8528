import type { SubjectIndex } from "../subjects";

/**
 * Codes of economic subjects in a table that prints their names alone: a class by its name, a section by its name
 * below the class last printed in the same block; a name that several sections of the class bear has none.
 */
export class EconomicNames {
  private readonly classes = new Map<number, string>();

  constructor(
    private readonly subjects: SubjectIndex,
    private readonly year: number | null,
  ) {}

  codeOf(name: string, block: number): string | null {
    if (name === "") return null;
    const own = this.subjects.economicClass(name);
    const above = this.classes.get(block);
    const sections = this.subjects
      .economicSections(name, this.year)
      .filter((code) => above !== undefined && code.startsWith(above));
    const [section] = sections;
    if (section && sections.length === 1) return section;
    if (!own) return null;
    this.classes.set(block, own);
    return own;
  }
}
