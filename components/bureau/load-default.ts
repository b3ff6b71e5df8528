import type { Engine } from "@/lib/engine/types";
import { COLUMNS } from "@/lib/metrics/columns";
import { type CellRow, queryCells } from "@/lib/metrics/queries/cells";
import { countFactsQuery, type FactListRow, factPageQuery } from "../facts/fact-queries";
import type { FactListStart } from "../facts/fact-table";
import type { FindingRow } from "../foundation/evidence/queries";
import {
  type BureauRow,
  bureauFindingsQuery,
  bureauQuery,
  type DocumentRow,
  documentsQuery,
  type SubjectRow,
  subjectsQuery,
} from "./queries";

export interface BureauDefault {
  readonly bureau: BureauRow;
  readonly cells: readonly CellRow[];
  readonly subjects: readonly SubjectRow[];
  readonly documents: readonly DocumentRow[];
  readonly findings: readonly FindingRow[];
  readonly facts: FactListStart;
}

export const cellsQuery = (id: string) =>
  queryCells(
    COLUMNS.map((column) => column.name),
    { bureaus: [id] },
  );

/** The department with the most facts. @throws RangeError when the data hold none */
export async function loadDefault(engine: Engine): Promise<BureauDefault> {
  const [bureau] = await engine.query<BureauRow>(bureauQuery(null));
  if (!bureau) throw new RangeError("no bureau in the data");
  const id = bureau.bureau_id;
  const [cells, subjects, documents, findings, counts, rows] = await Promise.all([
    engine.query<CellRow>(cellsQuery(id)),
    engine.query<SubjectRow>(subjectsQuery(id)),
    engine.query<DocumentRow>(documentsQuery(id)),
    engine.query<FindingRow>(bureauFindingsQuery(id)),
    engine.query<{ total: number }>(countFactsQuery({ bureaus: [id] })),
    engine.query<FactListRow>(factPageQuery({ bureaus: [id] }, undefined, { offset: 0, limit: 20 })),
  ]);
  return {
    bureau,
    cells,
    subjects,
    documents,
    findings,
    facts: { filter: { bureaus: [id] }, total: counts[0]?.total ?? 0, rows },
  };
}
