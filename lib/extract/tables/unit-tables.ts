import { OWNER_NAME } from "../../documents/captions";
import type { Bureau } from "../../records/schema";
import type { DraftFact } from "../draft";
import { plainLabel } from "../label";
import type { TableSegment } from "../segments";

const ENDING = /(?:（[^（）]{1,8}）|本级|机关|部门)+$/u;

/** The body a table's caption names, without what says which of its accounts they are. */
function ownerOf({ captions }: TableSegment): string | null {
  for (const { text } of captions) {
    const name = OWNER_NAME.exec(plainLabel(text))?.[1]?.replace(ENDING, "");
    if (name) return name;
  }
  return null;
}

/** One name is the other's with more in front or behind, such as the region. */
export const isSame = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/**
 * Tables of a unit printed beside the same forms of the department: by their place in the list, the unit's name.
 * A name the captions give only once for a form may be another wording of the department's own.
 */
export function unitsOfTables(
  segments: readonly TableSegment[],
  bureau: string | null,
): ReadonlyMap<number, string> {
  const own = bureau === null ? null : plainLabel(bureau).replace(ENDING, "");
  const owners = segments.map(ownerOf);
  const units = new Map<number, string>();
  for (const [i, segment] of segments.entries()) {
    const owner = owners[i] ?? null;
    if (owner === null || own === null || isSame(owner, own)) continue;
    const beside = segments.some(
      (other, j) => other.form === segment.form && other.form !== null && isSame(owners[j] ?? own, own),
    );
    if (beside) units.set(i, owner);
  }
  return units;
}

/** What a unit's own table states is the unit's, never the department's. */
export function ofUnit(fact: DraftFact, unit: Bureau): DraftFact {
  return { ...fact, tableTitle: [fact.tableTitle, unit.name].filter(Boolean).join(" · "), owner: unit };
}
