import { beforeAll, describe, expect, it } from "vitest";
import { compareColumns, compareTableRows } from "../../components/compare/compare-columns";
import { compareDownload } from "../../components/compare/compare-download";
import { modelCompare } from "../../components/compare/compare-model";
import { compareFilter, resolveCompare } from "../../components/compare/compare-view";
import { executionColumns, executionDownload } from "../../components/execution/execution-columns";
import { modelExecution } from "../../components/execution/execution-model";
import {
  acrossQuery,
  EXECUTION_COLUMNS,
  executionFilter,
  PROJECT_MEASURES,
  resolveExecution,
  subjectFactsQuery,
} from "../../components/execution/execution-view";
import { projectColumns, projectDownload } from "../../components/execution/project-columns";
import { modelProjects } from "../../components/execution/project-model";
import { acrossColumns, subjectColumns, subjectDownload } from "../../components/execution/subject-columns";
import { modelSubjects, modelSubjectYears } from "../../components/execution/subject-model";
import { countDerived } from "../../components/foundation/table/column";
import type { Download } from "../../components/foundation/table/download";
import { findSources, printDownload } from "../../components/foundation/table/download-file";
import { scoreColumns, scoreDownload } from "../../components/performance/performance-columns";
import { modelPerformance } from "../../components/performance/performance-model";
import { formsQuery, resolvePerformance, scoresQuery } from "../../components/performance/performance-view";
import { modelThreePublic } from "../../components/three-public/three-public-model";
import { resolveThreePublic, threePublicQuery } from "../../components/three-public/three-public-view";
import { unitColumns, unitDownload } from "../../components/three-public/unit-columns";
import type { NodeEngine } from "../../lib/engine/node";
import { sql, values } from "../../lib/engine/sql";
import { textFor } from "../../lib/i18n/catalogue";
import type { Locale } from "../../lib/i18n/locale";
import { sourceWords } from "../../lib/i18n/source-words";
import { type CellRow, queryCells } from "../../lib/metrics/queries/cells";
import {
  type ItemFact,
  queryItemFacts,
  querySubjectYears,
  type SubjectYear,
} from "../../lib/metrics/queries/item-facts";
import { type MetricRow, queryMetricRows } from "../../lib/metrics/queries/metric-rows";
import { METRICS } from "../../lib/metrics/registry";
import { parseCsv } from "../../lib/records/csv";
import { realEngine } from "../support/real-engine";

let engine: NodeEngine;
const NO_FLAGS = { all: [], of: () => [] };

interface Stated extends Record<string, unknown> {
  readonly fact_id: string;
  readonly value: string | null;
  readonly unit: string;
  readonly status: string;
  readonly origin: string;
  readonly region_code: string | null;
  readonly fiscal_year: number;
  readonly source: string;
  readonly note: string | null;
}

/** Writes a file as a person would, reads it back, and holds each of its figures against the engine's record. */
async function readBack<Row>(download: Download<Row>, rows: readonly Row[], locale: Locale): Promise<number> {
  const t = textFor(locale);
  const table = download.write(rows);
  const text = printDownload(table, await findSources(engine, table), {
    note: t("evidence.note"),
    source: t("download.source"),
    locale,
  });
  const { header, rows: lines } = parseCsv(text);
  expect(new Set(header).size, `${header}`).toBe(header.length);
  const at = (name: string): number => header.indexOf(name);
  const marker = t("download.factOf", { name: "" });
  const figures = header.flatMap((name, column) =>
    name.endsWith(marker) ? [{ column, name: name.slice(0, -marker.length) }] : [],
  );
  const ids = lines.flatMap((line) =>
    figures.flatMap(({ column }) => (line[column] ?? "").split(" ").filter(Boolean)),
  );
  const stated = await engine.query<Stated & never>(sql`SELECT f.*, coalesce(d.url, d.file) AS source
    FROM facts f LEFT JOIN documents d USING (document_id) WHERE f.fact_id IN ${values(ids)}`);
  const byId = new Map((stated as readonly Stated[]).map((fact) => [fact.fact_id, fact]));
  let compared = 0;
  for (const line of lines) {
    for (const { column, name } of figures) {
      const own = (line[column] ?? "").split(" ").filter(Boolean);
      for (const id of own) {
        const fact = byId.get(id);
        expect(fact, id).toBeDefined();
        expect(line.at(-1)).toContain(fact?.source);
        if (fact?.note) expect(line.at(-2)).toContain(sourceWords(fact.note, locale));
      }
      const fact = byId.get(own[0] ?? "");
      const valueAt = header.findIndex(
        (title) =>
          title === name ||
          title.startsWith(`${name}（`) ||
          title.startsWith(`${name} (`) ||
          title === `${name} %`,
      );
      if (!fact || own.length !== 1 || valueAt < 0 || /^-?\d/.test(fact.value ?? "") === false) continue;
      const title = header[valueAt] ?? "";
      // Only a figure that is itself in doubt is left empty.
      if (line[valueAt] === "") {
        expect(["ambiguous", "clash", "undefined"]).toContain(fact.status);
        continue;
      }
      expect(Number(line[valueAt])).toBe(Number(fact.value));
      if (fact.unit === "元") expect(title).toMatch(locale === "zh" ? /（元）$/ : /\(¥\)$/);
      expect(line[at(t("download.statusOf", { name }))]).toBe(t(`status.${fact.status as "clash"}`));
      expect(line[at(t("download.originOf", { name }))]).toBe(t(`origin.${fact.origin as "printed"}`));
      const year = at(t("download.year"));
      if (year >= 0) expect(Number(line[year])).toBe(Number(fact.fiscal_year));
      const region = at(t("download.regionCode"));
      if (region >= 0) expect(line[region] || null).toBe(fact.region_code);
      compared += 1;
    }
  }
  return compared;
}

describe.each(["zh", "en"] as const)("files downloaded from the pages (%s)", (locale) => {
  const t = textFor(locale);
  beforeAll(async () => {
    engine = await realEngine();
  });

  it("of the comparison hold the metric in the unit their header names", async () => {
    let compared = 0;
    const stated = METRICS.filter((metric) => metric.denominator === null && metric.numerator.length === 1);
    for (const metric of stated)
      for (const scope of metric.scopes) {
        const view = resolveCompare({ metric: metric.id, scope, denominator: "none" });
        const years = await engine.query(
          sql`SELECT DISTINCT fiscal_year FROM bureau_years ORDER BY 1 DESC LIMIT 3`,
        );
        for (const { fiscal_year } of years) {
          const year = Number(fiscal_year);
          const rows = await engine.query<MetricRow>(
            queryMetricRows(view.metric, view.denominator, compareFilter(view, year)),
          );
          const model = modelCompare(view, year, rows, locale);
          const download = compareDownload(model, compareColumns(model, t, locale, NO_FLAGS), t, locale);
          compared += await readBack(download, compareTableRows(model), locale);
        }
      }
    expect(compared).toBeGreaterThan(80);
  });

  it("per resident name the head count, its year and its source", async () => {
    const view = resolveCompare({});
    const rows = await engine.query<MetricRow>(
      queryMetricRows(view.metric, view.denominator, compareFilter(view, 2020)),
    );
    const model = modelCompare(view, 2020, rows, locale);
    const table = compareDownload(model, compareColumns(model, t, locale, NO_FLAGS), t, locale).write(
      compareTableRows(model),
    );
    const column = (key: "download.peopleYear" | "download.peopleSource" | "download.peopleNote") =>
      table.header.indexOf(t(key));
    const known = table.rows.filter((_, i) => i < model.ranked.length);
    expect(known.length).toBeGreaterThan(0);
    expect(model.ranked.some(({ row }) => row.population_note !== null)).toBe(true);
    known.forEach((line, i) => {
      const { row, value } = model.ranked[i] ?? {};
      expect(line[column("download.peopleYear")]).toBe(row?.population_year);
      expect(line[column("download.peopleSource")]).toBe(row?.population_source);
      expect(line[column("download.peopleNote")]).toBe(row?.population_note);
      const shown = Number(
        line.find((_, k) => (table.header[k] ?? "").includes(locale === "zh" ? "元/人" : "per resident")),
      );
      expect(shown).toBeCloseTo(value ?? Number.NaN, 5);
      expect(shown).toBeCloseTo(Number(row?.numerator) / Number(row?.denominator), 4);
    });
  });

  it("of 三公, execution and performance hold what the records state", async () => {
    const three = resolveThreePublic({ scope: "department" });
    const threeRows = await engine.query<CellRow>(threePublicQuery(three));
    const model = modelThreePublic(three, threeRows);
    expect(
      await readBack(
        unitDownload(unitColumns(model, t, locale, NO_FLAGS), t, locale),
        model.unitYears,
        locale,
      ),
    ).toBeGreaterThan(20);

    const view = resolveExecution({ scope: "department" });

    const rows = await engine.query<CellRow>(queryCells(EXECUTION_COLUMNS, executionFilter(view)));
    const execution = modelExecution(view, rows, locale);
    expect(
      await readBack(
        executionDownload(executionColumns(execution, t, locale, NO_FLAGS), t),
        execution.units,
        locale,
      ),
    ).toBeGreaterThan(10);
    const projects = modelProjects(
      await engine.query<ItemFact>(
        queryItemFacts({ measures: PROJECT_MEASURES, about: "item", filter: executionFilter(view) }),
      ),
      locale,
    );
    expect(
      await readBack(projectDownload(projectColumns(projects, t, locale), t), projects, locale),
    ).toBeGreaterThan(10);
    const [year] = await engine.query<SubjectYear>(querySubjectYears(executionFilter(view)));
    if (!year) throw new Error("no bureau states budgets by subject");
    const lines = modelSubjects(await engine.query<ItemFact>(subjectFactsQuery(year)), "zh");
    expect(
      await readBack(subjectDownload(subjectColumns(lines, t, locale), t, locale), lines, locale),
    ).toBeGreaterThan(5);
    const governments = resolveExecution({});
    const across = modelSubjectYears(await engine.query<ItemFact>(acrossQuery(governments, "205")), "zh");
    expect(
      await readBack(subjectDownload(acrossColumns(across, t, locale), t, locale), across, locale),
    ).toBeGreaterThan(10);

    const performance = resolvePerformance({});
    const scores = modelPerformance(
      await engine.query<CellRow>(scoresQuery(performance)),
      await engine.query<ItemFact>(formsQuery(performance)),
      locale,
    );
    expect(
      await readBack(scoreDownload(scoreColumns(t), t), [...scores.overall, ...scores.projects], locale),
    ).toBeGreaterThan(5);
  });

  it("a table counts the derived figures it shows, as its file marks them", async () => {
    const view = resolveThreePublic({ scope: "department" });
    const rows = await engine.query<CellRow>(threePublicQuery(view));
    const model = modelThreePublic(view, rows);
    const columns = unitColumns(model, t, locale, NO_FLAGS);
    const saysOrigin = ({ header }: { header: string }) =>
      header.endsWith(t("download.originOf", { name: "" }).trimStart());
    const marked = columns.filter(({ download }) => download?.some(saysOrigin));
    expect(marked.length).toBeGreaterThan(5);
    expect(marked.filter(({ origin }) => origin === undefined)).toEqual([]);
    const inFile = marked.flatMap(({ download = [] }) =>
      download
        .filter(saysOrigin)
        .flatMap(({ value }) => model.unitYears.filter((unit) => value(unit) === t("origin.derived"))),
    );
    expect(inFile.length).toBeGreaterThan(0);
    expect(countDerived(marked, model.unitYears)).toBe(inFile.length);
  });
});
