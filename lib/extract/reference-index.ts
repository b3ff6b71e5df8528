import { RegionIndex } from "./region-index";
import { SubjectIndex } from "./subjects";
import type { Reference } from "./types";

export interface ReferenceIndex {
  readonly regions: RegionIndex;
  readonly subjects: SubjectIndex;
}

const built = new WeakMap<Reference, ReferenceIndex>();

/** The look-up structures of a reference, built once for each. */
export function indexOf(reference: Reference): ReferenceIndex {
  const known = built.get(reference);
  if (known) return known;
  const index = {
    regions: new RegionIndex(reference.regions),
    subjects: new SubjectIndex(reference.subjects),
  };
  built.set(reference, index);
  return index;
}
