import type { Checked } from "./check";

/**
 * Where a document is no plain text a reader finds figures by page and box, by sheet and cell or by their
 * table: running lines are of no use outside.
 */
export function onPages(checked: Checked): Checked {
  const pageOf = new Map(checked.facts.map((fact) => [fact.fact_id, fact.page]));
  return {
    facts: checked.facts.map((fact) => ({ ...fact, line: null, char: null })),
    findings: checked.findings.map((finding) => {
      const figures = finding.figures.map((figure) => ({
        ...figure,
        line: null,
        page: figure.fact_id ? (pageOf.get(figure.fact_id) ?? null) : null,
      }));
      return { ...finding, figures, lines: [] };
    }),
  };
}
