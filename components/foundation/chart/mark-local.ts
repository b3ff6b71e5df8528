import { ringCrowd } from "@/lib/charts/marks/crowds";
import { factIds } from "@/lib/metrics/fact-ids";
import { isLocalFact, type LocalSummary } from "../local/local-summary";

/**
 * Tells the marks of a drawing that rest on a local document: a double ring by the style sheet, the word in what is
 * read out, and for people who see only the picture a note below the chart. Returns how many there are.
 */
export function markLocal(drawing: Element, local: LocalSummary, word: string): number {
  if (local.hidden || local.documents.size === 0) return 0;
  const rests = (facts: string): boolean => factIds(facts).some((fact) => isLocalFact(local, fact));
  const marks = [
    ...[...drawing.querySelectorAll<SVGElement>("[data-facts]")].filter(({ dataset }) =>
      rests(dataset.facts ?? ""),
    ),
    ...(ringCrowd(drawing, ({ facts }) => rests(facts)) as SVGElement[]),
  ];
  for (const mark of marks) {
    if (mark.dataset.local) continue;
    mark.dataset.local = "true";
    mark.setAttribute("aria-label", `${mark.getAttribute("aria-label") ?? ""} · ${word}`);
  }
  return marks.length;
}
