import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import { compileDatabase } from "../../lib/cli/compile-database";
import { type Overlay, overlayCell } from "../../lib/engine/overlay";
import { type EditionRow, editionsOf } from "../../lib/local/editions";
import { affectedBureaus, type LocalRecords, overlayOf } from "../../lib/local/overlay";
import { settleLocal } from "../../lib/local/settle-local";
import { buildMetricGroups } from "../../lib/metrics/cubes/build";
import { buildFactCounts } from "../../lib/metrics/cubes/fact-counts";
import type { Bureau, DocumentRecord, Fact, Region } from "../../lib/records/schema";
import { makeFact } from "../support/fact";

const OWN = "1".repeat(64);
const FORESTRY = "3".repeat(64);
const PUBLISHED = "2".repeat(64);

const bureau = (name: string): Bureau => ({
  bureau_id: `430626:${name}`,
  name,
  bureau_type: null,
  scope: "department",
  region_code: "430626",
  level: null,
});

const region: Region = {
  region_code: "430626",
  name: "平江县",
  full_name: "湖南省岳阳市平江县",
  level: "county",
  parent_code: null,
  province: "湖南省",
  prefecture: "岳阳市",
  aliases: null,
  name_unique: true,
  valid_from: null,
  valid_to: null,
  status: "current",
  successor_codes: null,
  source: "test",
  pinyin: null,
  latin: null,
  longitude: null,
  latitude: null,
};

const document = (document_id: string, kind: DocumentRecord["kind"], year: number): DocumentRecord => ({
  document_id,
  file: `${document_id[0]}.txt`,
  title: null,
  kind,
  url: null,
  revision: null,
  issued: null,
  superseded_by: null,
  other_urls: null,
  publisher: null,
  transcript: null,
  terms: null,
  checks: null,
  format: "text",
  encoding: null,
  bytes: 10,
  bureau_id: "430626:水利局",
  region_code: "430626",
  fiscal_year: year,
  facts: 1,
  findings: 0,
});

const spent = (id: string, document_id: string, value: string, fields: Partial<Fact> = {}): Fact =>
  makeFact({ measure: "expenditure_total", fact_id: id, document_id, value, preferred: true, ...fields });

/** What the browser's engine does with an overlay, in Node. */
async function install(connection: DuckDBConnection, overlay: Overlay): Promise<void> {
  const schema = "memory.local_1";
  for (const suffix of overlay.schemas) await connection.run(`CREATE SCHEMA ${schema}${suffix}`);
  for (const [name, { columns, rows }] of Object.entries(overlay.tables)) {
    const staged = `${schema}.staged_${name}`;
    await connection.run(
      `CREATE TABLE ${staged} (${columns.map((column) => `"${column}" VARCHAR`).join(", ")})`,
    );
    for (const row of rows) {
      const cells = columns.map((column) => overlayCell(row[column]));
      await connection.run(
        `INSERT INTO ${staged} VALUES (${cells.map((_, i) => `$${i + 1}`).join(", ")})`,
        cells,
      );
    }
  }
  const tables = await connection.runAndReadAll(
    "SELECT table_name FROM duckdb_tables() WHERE database_name = 'atlas'",
  );
  for (const step of overlay.steps(
    schema,
    tables.getRows().map(([name]) => String(name)),
  ))
    for (const statement of typeof step === "string" ? [step] : step.statements)
      await connection.run(statement);
  await connection.run(`USE ${schema}`);
}

let connection: DuckDBConnection;
const published = spent("222222222222-1", PUBLISHED, "100.00");
const other = spent("222222222222-2", PUBLISHED, "7.00", { bureau_id: "430626:教育局", bureau: "教育局" });

const local: LocalRecords = {
  documents: [
    document(OWN, "final_account", 2023),
    { ...document(FORESTRY, "final_account", 2023), bureau_id: "430626:林业局" },
  ],
  bureaus: [bureau("水利局"), bureau("林业局")],
  facts: [
    spent("111111111111-1", OWN, "300.00"),
    spent("333333333333-2", FORESTRY, "9.00", { bureau_id: "430626:林业局", bureau: "林业局" }),
  ],
  findings: [],
  disclosures: [],
};

const rows = async (text: string): Promise<unknown[]> =>
  (await connection.runAndReadAll(text)).getRowObjectsJson();

beforeAll(async () => {
  const file = join(await mkdtemp(join(tmpdir(), "overlay-")), "atlas.duckdb");
  const documents = [document(PUBLISHED, "published_page", 2023)];
  await compileDatabase(
    {
      documents,
      bureaus: [bureau("水利局"), bureau("教育局")],
      regions: [region],
      population: [],
      indicators: [],
      subjects: [],
      requirements: [],
      inspections: [],
      facts: [published, other],
      findings: [],
      disclosures: [],
    },
    file,
  );
  const instance = await DuckDBInstance.create(":memory:");
  connection = await instance.connect();
  await connection.run(`ATTACH '${file}' AS atlas (READ_ONLY)`);
  await install(
    connection,
    overlayOf(settleLocal(local, { documents, facts: [published, other], findings: [] })),
  );
});

describe("local records laid over the published ones", () => {
  test("touch the bureaus they name", () => {
    expect(affectedBureaus(local)).toEqual(["430626:水利局", "430626:林业局"]);
  });

  test("stand beside the published facts, exact amounts included", async () => {
    expect(await rows("SELECT fact_id, amount, preferred FROM facts ORDER BY fact_id")).toEqual([
      { fact_id: "111111111111-1", amount: "300.000000", preferred: true },
      { fact_id: "222222222222-1", amount: "100.000000", preferred: false },
      { fact_id: "222222222222-2", amount: "7.000000", preferred: true },
      { fact_id: "333333333333-2", amount: "9.000000", preferred: true },
    ]);
  });

  test("a final account kept here goes before a published web page, in the wide rows too", async () => {
    expect(
      await rows(
        "SELECT bureau, region, expenditure_total, expenditure_total_fact FROM bureau_years ORDER BY bureau",
      ),
    ).toEqual([
      expect.objectContaining({ bureau: "教育局", expenditure_total: "7.00" }),
      expect.objectContaining({ bureau: "林业局", region: "湖南省岳阳市平江县", expenditure_total: "9.00" }),
      expect.objectContaining({ bureau: "水利局", expenditure_total_fact: "111111111111-1" }),
    ]);
  });

  test("a published document that is kept here as well shows once", () => {
    const again: LocalRecords = {
      ...local,
      documents: [document(PUBLISHED, "final_account", 2023)],
      facts: [{ ...published, value: "101.00" }],
    };
    const { facts } = settleLocal(again, {
      documents: [document(PUBLISHED, "published_page", 2023)],
      facts: [published],
      findings: [],
    });
    expect(facts.map((fact) => [fact.value, fact.preferred])).toEqual([["101.00", true]]);
  });

  test("groups and counts are those of all that is shown", async () => {
    for (const [table, build] of [
      ["metric_groups", buildMetricGroups],
      ["fact_counts", buildFactCounts],
    ] as const) {
      const laid = await rows(`SELECT * FROM ${table} ORDER BY ALL`);
      await connection.run("USE memory");
      await connection.run("CREATE SCHEMA anew");
      for (const read of ["bureau_years", "facts", "documents"])
        await connection.run(`CREATE VIEW anew.${read} AS FROM local_1.${read}`);
      await connection.run("USE memory.anew");
      await connection.run(build());
      expect(laid).toEqual(await rows(`SELECT * FROM ${table} ORDER BY ALL`));
      expect(laid).not.toEqual(await rows(`SELECT * FROM atlas.${table} ORDER BY ALL`));
      await connection.run("USE memory.local_1");
      await connection.run("DROP SCHEMA anew CASCADE");
    }
  });

  test("tables that nothing is laid over are there as before", async () => {
    expect(await rows("SELECT name FROM regions")).toEqual([{ name: "平江县" }]);
    expect(await rows("SELECT count(*)::INTEGER AS n FROM subjects")).toEqual([{ n: 0 }]);
  });
});

describe("a local bureau among published ones of its kind", () => {
  const audit = (n: number): Bureau => ({
    ...bureau(`审计局${n}`),
    bureau_type: "审计",
    level: "county",
  });
  const shareOf = (n: number, document_id: string, project: string): Fact[] => {
    const own = { bureau_id: `430626:审计局${n}`, bureau: `审计局${n}` };
    const id = document_id.slice(0, 12);
    return [
      spent(`${id}-t${n}`, document_id, "100.00", own),
      spent(`${id}-p${n}`, document_id, project, { ...own, measure: "project_expenditure" }),
    ];
  };

  test("is looked at for leads as if it had been published", async () => {
    const numbers = Array.from({ length: 9 }, (_, n) => n);
    const file = join(await mkdtemp(join(tmpdir(), "overlay-")), "atlas.duckdb");
    await compileDatabase(
      {
        documents: [document(PUBLISHED, "published_page", 2023)],
        bureaus: numbers.map(audit),
        regions: [region],
        population: [],
        indicators: [],
        subjects: [],
        requirements: [],
        inspections: [],
        facts: numbers.flatMap((n) => shareOf(n, PUBLISHED, `${40 + n}.00`)),
        findings: [],
        disclosures: [],
      },
      file,
    );
    const instance = await DuckDBInstance.create(":memory:");
    const own = await instance.connect();
    await own.run(`ATTACH '${file}' AS atlas (READ_ONLY)`);
    const records: LocalRecords = {
      documents: [document(OWN, "final_account", 2023)],
      bureaus: [audit(20)],
      facts: shareOf(20, OWN, "99.00"),
      findings: [],
      disclosures: [],
    };
    await install(own, overlayOf(records));
    const leads = await own.runAndReadAll("SELECT watch, bureau_id, all_n::INTEGER AS n FROM outliers");
    expect(leads.getRowObjectsJson()).toEqual([
      { watch: "project_share", bureau_id: "430626:审计局20", n: 10 },
    ]);
  });
});

describe("other editions of the same accounts", () => {
  const row = (document_id: string, published: boolean, superseded_by: string | null = null): EditionRow => ({
    document_id,
    file: `${document_id}.txt`,
    published,
    superseded_by,
  });

  test("the later one stands, or both where each says something of its own", () => {
    const rows = [row("a", true, "b"), row("b", false), row("c", true)];
    expect(editionsOf("b", rows)).toEqual({
      isPublished: false,
      others: [
        { file: "a.txt", published: true, stands: "here" },
        { file: "c.txt", published: true, stands: "both" },
      ],
    });
    expect(editionsOf("a", rows).others[0]).toEqual({ file: "b.txt", published: false, stands: "there" });
  });

  test("a file that is published already is said to be", () => {
    expect(editionsOf("a", [row("a", true)])).toEqual({ isPublished: true, others: [] });
    expect(editionsOf("a", [])).toEqual({ isPublished: false, others: [] });
  });
});
