import type { Bureau } from "../records/schema";
import { compareText } from "./corpus-document";

const unknowns = (bureau: Bureau): number =>
  Number(bureau.level === null) + Number(bureau.bureau_type === null);

function compareNamings(a: Bureau, b: Bureau): number {
  return (
    unknowns(a) - unknowns(b) ||
    b.name.length - a.name.length ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

/**
 * The same bureau may come from several documents; the naming that leaves least unknown stands, then the longest,
 * then the first in code-unit order, whatever the order of the documents.
 */
export function joinBureaus(bureaus: Iterable<Bureau | null>): Bureau[] {
  const chosen = new Map<string, Bureau>();
  for (const bureau of bureaus) {
    if (!bureau) continue;
    const known = chosen.get(bureau.bureau_id);
    if (!known || compareNamings(bureau, known) < 0) chosen.set(bureau.bureau_id, bureau);
  }
  return [...chosen.values()];
}
