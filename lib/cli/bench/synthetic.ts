import { mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type EngineManifest, MANIFEST_PATH, readManifest } from "../../engine/manifest";
import { databasePath } from "../../engine/node-file";
import { DERIVED_TABLES } from "../../worklist/derived-tables";
import { attachFile } from "../compile-database";
import { paths, ROOT } from "../paths";

const TYPES = ["医疗保障", "教育", "财政", "卫生健康", "审计", "民政", "乡镇街道"];
const YEARS = { first: 2015, count: 10 };
const MEMORY = "10GB";
/** Fewer than there are counties. */
const MOST_PLACES = 2800;

/** Departments of some types, the whole of the place and its own level: what every place has in every year. */
function kindsOf(rows: number): string {
  const wanted = Math.ceil(rows / (MOST_PLACES * YEARS.count)) - 2;
  const types = [
    ...TYPES,
    ...Array.from({ length: Math.max(0, wanted - TYPES.length) }, (_, i) => `类型${i}`),
  ];
  const departments = types.map((type) => `('department', '${type}', '${type}局')`);
  return [...departments, "('region_whole', NULL, '全域')", "('region_level', NULL, '本级')"].join(", ");
}

/** Key columns of the wide table for row `i`; every place has every kind in every year. */
const KEYS: Readonly<Record<string, string>> = {
  bureau_id: "region_code || ':合成' || bureau",
  bureau: "bureau",
  bureau_type: "bureau_type",
  scope: "scope",
  region_code: "region_code",
  region: "full_name",
  region_name: "name",
  region_latin: "name",
  prefecture: "prefecture",
  province: "province",
  level: "level",
  fiscal_year: "fiscal_year",
  population: "CAST(100000 + hash(region_code) % 900000 AS INTEGER)",
  population_year: "CASE WHEN fiscal_year < 2018 THEN 2010 ELSE 2020 END",
  population_kind: "'resident'",
  population_source: "'synthetic'",
  population_note: "NULL",
};

/** A uniform draw from (0, 1) that depends on the row (or the columns named) and a word. */
const draw = (word: string, of = "i"): string => `((hash(${of}, '${word}') % 1000003 + 1) / 1000005.0)`;

/** A standard normal draw (Box and Muller 1958). */
const normal = (word: string, of = "i"): string =>
  `(sqrt(-2 * ln(${draw(`${word}/r`, of)})) * cos(2 * pi() * ${draw(`${word}/a`, of)}))`;

/**
 * An amount as real ones spread: bureaus differ by two orders of magnitude, the amounts of one bureau by a size of
 * their own and a quarter from year to year. A twentieth is missing. Independent amounts would make every second
 * rate an outlier, and measure a worklist nobody has.
 */
function cellOf(name: string, type: string): string {
  if (name.endsWith("_status")) return "'reported'";
  if (name.endsWith("_fact")) return "'synthetic-' || i";
  if (name.endsWith("_origin")) return "'printed'";
  if (name.endsWith("_precision")) return `CAST(0.01 AS ${type})`;
  if (type.startsWith("DECIMAL"))
    return `CASE WHEN ${draw(`${name}/missing`)} > 0.05 THEN
      CAST(exp(12 + ${normal("size", "region_code, bureau")} + 0.25 * ${normal(name)}) AS ${type}) END`;
  if (/INT/.test(type)) return `CAST(100 * ${draw(name)} AS ${type})`;
  return "'优'";
}

/**
 * Compiles the engine file once more with `rows` synthetic bureau-years in the wide table's place.
 * Everything else is the data the site really has.
 */
export async function compileSynthetic(source: string, target: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  // Two million rows take more than a machine may have: what does not fit goes to the disk.
  await connection.run(`SET memory_limit = '${MEMORY}'; SET temp_directory = '${target}.tmp'`);
  await connection.run(`ATTACH '${source}' AS real (READ_ONLY)`);
  await connection.run(attachFile(target, "file"));
  const tables = await connection.runAndReadAll(
    "SELECT table_name FROM duckdb_tables() WHERE database_name = 'real'",
  );
  for (const [table] of tables.getRowsJS() as string[][])
    if (!DERIVED_TABLES.some(({ name }) => name === table))
      await connection.run(`CREATE TABLE file."${table}" AS FROM real."${table}"`);
  const described = await connection.runAndReadAll(
    "SELECT column_name, column_type FROM (DESCRIBE real.bureau_years)",
  );
  const columns = (described.getRowsJS() as [string, string][]).map(
    ([name, type]) => `CAST(${KEYS[name] ?? cellOf(name, type)} AS ${type}) AS "${name}"`,
  );
  await connection.run(`
    CREATE TABLE file.bureau_years AS
    WITH place AS (
      SELECT DISTINCT ON (region_code) region_code, full_name, name, prefecture, province, level,
        row_number() OVER (ORDER BY hash(region_code)) - 1 AS p
      FROM real.regions WHERE level = 'county' AND valid_to IS NULL
    ),
    kind AS (SELECT * FROM (VALUES ${kindsOf(rows)}) t(scope, bureau_type, bureau)),
    year AS (SELECT ${YEARS.first} + range AS fiscal_year FROM range(${YEARS.count})),
    unit AS (
      SELECT *, row_number() OVER (ORDER BY p, bureau, fiscal_year) AS i FROM place, kind, year
    )
    SELECT ${columns.join(", ")} FROM (FROM unit ORDER BY i LIMIT ${rows}) ORDER BY scope, bureau_id, fiscal_year`);
  await connection.run(`
    INSERT INTO file.bureaus BY NAME
    SELECT DISTINCT bureau_id, bureau AS name, bureau_type, level, scope, region_code FROM file.bureau_years`);
  await connection.run("USE file");
  for (const { name, create } of DERIVED_TABLES) if (name !== "bureau_years") await connection.run(create());
  await connection.run("USE memory");
  await connection.run("DETACH file");
  connection.closeSync();
  instance.closeSync();
}

export interface SyntheticSite {
  /** Folder of the site: its pages and engine are those of the build. */
  readonly site: string;
  /** Folder of the engine file. */
  readonly data: string;
  /** The engine file itself. */
  readonly database: string;
}

/** Folders that stand in for the site's own: pages and engine linked, data with the database that `compile` writes. */
export async function siteWithDatabase(
  compile: (target: string, manifest: EngineManifest) => Promise<void>,
): Promise<SyntheticSite> {
  const site = await mkdtemp(join(tmpdir(), "atlas-synthetic-"));
  const manifest = readManifest(JSON.parse(await readFile(join(paths.public, MANIFEST_PATH), "utf8")));
  const data = join(site, "data");
  await mkdir(data);
  const database = join(data, "synthetic.duckdb");
  await compile(database, manifest);
  const { size } = await stat(database);
  const synthetic = { ...manifest, database: "data/synthetic.duckdb", databaseBytes: size };
  await writeFile(join(site, MANIFEST_PATH), JSON.stringify(synthetic));
  for (const name of await readdir(paths.site))
    if (name !== "data") await symlink(join(paths.site, name), join(site, name));
  return { site, data, database };
}

/** A site whose data are `rows` synthetic bureau-years. */
export const buildSyntheticSite = (rows: number): Promise<SyntheticSite> =>
  siteWithDatabase((target, { builtFrom }) => compileSynthetic(databasePath(ROOT, builtFrom), target, rows));
