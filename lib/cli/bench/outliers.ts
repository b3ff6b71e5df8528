import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { buildOutlierTable, SCORED_AGAINST } from "../../compare/outlier-table/build";
import { OUTLIER_LIMIT } from "../../compare/robust";
import { generateBureauYears } from "../synthetic/bureau-years";
import { createSyntheticTable } from "../synthetic/insert";
import { PLANTED_KINDS, type Planted } from "../synthetic/planted";
import type { Measurement } from "./report";

const OPTIONS = { seed: 2024, counties: 400, from: 2018, to: 2023 } as const;

interface Flag {
  readonly key: string;
  readonly bureauId: string;
}

/** What one set of peers marks. */
async function flagsOf(connection: DuckDBConnection, against: string): Promise<Flag[]> {
  const answer = await connection.runAndReadAll(
    `SELECT outlier_id, bureau_id FROM outliers WHERE abs(${against}_score) > ${OUTLIER_LIMIT}`,
  );
  return (answer.getRowsJS() as [string, string][]).map(([key, bureauId]) => ({ key, bureauId }));
}

const wantedBy = (planted: readonly Planted[]): string[] =>
  planted.flatMap(({ bureauId, expected }) =>
    expected.map(({ watch, change, year }) => `${watch}/${change}/${bureauId}/${year}`),
  );

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** Recall of what was planted and false alarms among units with nothing planted, for each set of peers. */
export async function measureOutliers(): Promise<Measurement[]> {
  const { rows, planted } = generateBureauYears(OPTIONS);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await createSyntheticTable(connection, rows);
  const start = performance.now();
  await connection.run(buildOutlierTable());
  const built = performance.now() - start;
  const odd = new Set(planted.filter(({ kind }) => kind !== "entrant").map(({ bureauId }) => bureauId));
  const plainYears = rows.filter(({ bureauId }) => !odd.has(bureauId)).length;
  const lines: Measurement[] = [
    { title: `scoring ${rows.length.toLocaleString("en")} synthetic bureau-years`, value: built, unit: "ms" },
  ];
  for (const against of SCORED_AGAINST) {
    const flags = await flagsOf(connection, against);
    const found = new Set(flags.map(({ key }) => key));
    for (const kind of PLANTED_KINDS) {
      const wanted = wantedBy(planted.filter((entry) => entry.kind === kind));
      if (wanted.length === 0) continue;
      const recall = percent(wanted.filter((key) => found.has(key)).length, wanted.length);
      lines.push({
        title: `recall of ${wanted.length} × ${kind} against ${against}`,
        value: recall,
        unit: "%",
        ...(against === "all" ? { aim: 95, better: "more" as const } : {}),
      });
    }
    const alarms = flags.filter(({ bureauId }) => !odd.has(bureauId)).length;
    lines.push({
      title: `false alarms a 100 ordinary bureau-years against ${against}`,
      value: percent(alarms, plainYears),
      unit: "",
    });
  }
  connection.closeSync();
  instance.closeSync();
  return lines;
}
