import type { Extraction } from "../extract/types";
import type { PackageRecords } from "../records/package/resources";
import type { PublishedFigures } from "../reference/published";
import { joinBureaus } from "./bureaus";
import { type CorpusDocument, documentsOf, dropRepeated } from "./corpus-document";
import { settleDocuments } from "./settle";

/** The tables of a package that documents are resolved against. */
export type ReferenceRecords = Pick<PackageRecords, "regions" | "population" | "indicators" | "subjects"> &
  Partial<Pick<PackageRecords, "requirements" | "inspections">>;

const NOTHING_PUBLISHED: PublishedFigures = { documents: [], bureaus: [], facts: [] };

/** The tables of a package from its documents: settled against each other, with the reference they need. */
export function recordsOf(
  documents: readonly CorpusDocument[],
  bureaus: Iterable<PackageRecords["bureaus"][number] | null>,
  reference: ReferenceRecords,
): PackageRecords {
  const settled = settleDocuments(dropRepeated(documents));
  return {
    documents: settled.map((one) => one.document),
    bureaus: joinBureaus(bureaus),
    regions: reference.regions,
    population: reference.population,
    indicators: reference.indicators,
    subjects: reference.subjects,
    requirements: reference.requirements ?? [],
    inspections: reference.inspections ?? [],
    facts: settled.flatMap((one) => one.facts),
    findings: settled.flatMap((one) => one.findings),
    disclosures: settled.flatMap((one) => one.disclosures ?? []),
  };
}

/** Joins extracted documents, published figures and reference data into the tables of one package. */
export function assemblePackage(
  extractions: readonly Extraction[],
  reference: ReferenceRecords,
  published: PublishedFigures = NOTHING_PUBLISHED,
): PackageRecords {
  return recordsOf(
    [...extractions, ...documentsOf({ ...published, findings: [] })],
    [...extractions.flatMap(({ bureau, bureaus = [] }) => [bureau, ...bureaus]), ...published.bureaus],
    reference,
  );
}
