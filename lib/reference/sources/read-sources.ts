import { groupBy } from "../../records/group";
import type { Bureau, DocumentRecord, Fact, Region } from "../../records/schema";
import { indexRegions } from "../region-in-year";
import { readFigureBureau } from "./figure-bureau";
import { readFigureFact } from "./figure-fact";
import { type FigureRow, readFigureRows } from "./figure-row";
import { readSources } from "./source-row";

/** What sources of figures state, as records. */
export interface SourceFigures {
  readonly documents: readonly DocumentRecord[];
  readonly bureaus: readonly Bureau[];
  readonly facts: readonly Fact[];
}

/** A figure names a source that the list of sources does not hold. */
export class UnknownSourceError extends Error {
  override readonly name = "UnknownSourceError";

  constructor(id: string) {
    super(`figures name the source ${id}, which sources.csv does not hold`);
  }
}

const lineKey = (row: FigureRow): string =>
  [row.source_id, row.row_ref, row.bureau, row.fiscal_year, row.subject_code, row.item].join("|");

/** A rate stands beside one budget or two; where the adjusted one is printed it is measured against that. */
function basesOf(rows: readonly FigureRow[]): Map<string, string> {
  const bases = new Map<string, string>();
  for (const row of rows) {
    const key = lineKey(row);
    if (row.phase === "budget_adjusted") bases.set(key, "全年预算");
    else if (row.phase === "budget_initial" && !bases.has(key)) bases.set(key, "年初预算");
  }
  return bases;
}

/**
 * Records of figures that sources state: each source is a document, each row a fact with its caveat. Places have the
 * names of the year the figure is about.
 * @param files texts of the files of figures, in their order
 * @throws UnknownSourceError for a figure without a source
 */
export function readSourceFigures(
  sources: string,
  files: readonly string[],
  regions: readonly Region[],
): SourceFigures {
  const documents = readSources(sources);
  const rows = files.flatMap(readFigureRows);
  const regionIn = indexRegions(regions);
  const bases = basesOf(rows);
  const bureaus: Bureau[] = [];
  const facts = [...groupBy(rows, (row) => row.source_id)].flatMap(([source, own]) => {
    const document = documents.get(source);
    if (!document) throw new UnknownSourceError(source);
    return own.map((row, i) => {
      const place = regionIn(row.region_code || null, row.fiscal_year);
      const bureau = readFigureBureau(row, place?.region, regionIn(row.region_code || null, null)?.region);
      bureaus.push(bureau);
      const regionName = place?.fullName ?? (row.region_name || null);
      return readFigureFact(
        row,
        { document, bureau, regionName, basis: bases.get(lineKey(row)) ?? null },
        i + 1,
      );
    });
  });
  const counts = groupBy(facts, (fact) => fact.document_id);
  return {
    documents: [...documents.values()].map((document) => ({
      ...document,
      facts: counts.get(document.document_id)?.length ?? 0,
    })),
    bureaus: [...new Map(bureaus.map((bureau) => [JSON.stringify(bureau), bureau])).values()],
    facts,
  };
}
