import type { DocumentRecord } from "../../records/schema";

/** A department's accounts hold those of its units: the two are not editions of each other. */
export type Cover = "department" | "unit" | null;

export function coverOf({ title, file }: Pick<DocumentRecord, "title" | "file">): Cover {
  const words = title ?? file;
  if (/单位(?:决算|预算)|本级/.test(words)) return "unit";
  return /部门(?:决算|预算)/.test(words) ? "department" : null;
}
