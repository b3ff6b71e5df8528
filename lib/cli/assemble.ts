import type { Extraction } from "../extract/types";
import type { PackageRecords } from "../records/package/resources";
import { settlePreferred } from "../records/preferred";
import type { Bureau } from "../records/schema";
import type { FullReference } from "../reference/node";
import type { PublishedFigures } from "../reference/published";

/** The same bureau may come from several documents; the first naming of it stands. */
function joinBureaus(bureaus: Iterable<Bureau | null>): Bureau[] {
  const known = new Map<string, Bureau>();
  for (const bureau of bureaus) {
    if (bureau && !known.has(bureau.bureau_id)) known.set(bureau.bureau_id, bureau);
  }
  return [...known.values()];
}

/** Joins extracted documents, published figures and reference data into the tables of one package. */
export function assemblePackage(
  extractions: readonly Extraction[],
  published: PublishedFigures,
  reference: FullReference,
): PackageRecords {
  const documents = [...extractions.map((extraction) => extraction.document), ...published.documents];
  const facts = [...extractions.flatMap((extraction) => extraction.facts), ...published.facts];
  return {
    documents,
    bureaus: joinBureaus([...extractions.map((extraction) => extraction.bureau), ...published.bureaus]),
    regions: reference.regions,
    population: reference.population,
    subjects: reference.subjects,
    facts: settlePreferred(facts, documents),
    findings: extractions.flatMap((extraction) => extraction.findings),
  };
}
