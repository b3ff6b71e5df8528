import { describe, expect, test } from "vitest";
import { gradesData } from "../../components/performance/grade-chart";
import { distributions, givenFacts, modelGrades } from "../../components/performance/grade-model";
import { modelPerformance } from "../../components/performance/performance-model";
import { textFor } from "../../lib/i18n/catalogue";
import type { GradeFact } from "../../lib/metrics/queries/grades";
import { cellRow } from "./rows";

const zh = textFor("zh");
const fact = (item: string | null, value: string, measure: GradeFact["measure"], id = "440000:教育厅") =>
  ({
    ...{
      fact_id: `${id}-${item}-${measure}`,
      bureau_id: id,
      bureau: "教育厅",
      bureau_type: "教育",
      level: "province",
    },
    ...{
      scope: "department",
      region_code: "440000",
      region_name: "广东省",
      region_latin: "Guangdong Province",
    },
    ...{ province: "广东省", fiscal_year: 2025, measure, item, value, precision: null },
    ...{ status: "reported", origin: "printed" },
  }) as GradeFact;

const projects = (n: number, value: string, from = 0): GradeFact[] =>
  Array.from({ length: n }, (_, i) => fact(`项目${from + i}`, value, "project_grade"));

describe("grades given by finance departments", () => {
  test("are distributed scale by scale, whole units apart from projects, from eight on", () => {
    const graded = modelGrades([
      ...projects(6, "良"),
      ...projects(3, "优", 10),
      ...projects(9, "A", 20),
      ...projects(7, "B", 40).map((one) => ({ ...one, fiscal_year: 2024 })),
      fact(null, "优", "performance_grade"),
    ]);
    expect(
      distributions(graded, "words").map(({ kind, counts }) => [kind, counts.map((c) => c.members.length)]),
    ).toEqual([["project", [3, 6]]]);
    expect(gradesData(graded, "letters", zh, "zh")?.rows.map(({ name }) => name)).toEqual([
      "广东省 2025 项目",
    ]);
    expect(gradesData(modelGrades(projects(7, "良")), "words", zh, "zh")).toBeNull();
  });

  test("are never taken for a department's own evaluation", () => {
    const given = fact(null, "优", "performance_grade");
    const row = { ...cellRow("a", 2025, { performance_grade: "优" }), performance_grade_fact: given.fact_id };
    expect(modelPerformance([row], [], "zh").overall).toHaveLength(1);
    expect(modelPerformance([row], [], "zh", givenFacts([given])).overall).toEqual([]);
    const both = { ...row, ...cellRow("a", 2025, { performance_score: "95" }) };
    const [own] = modelPerformance([both], [], "zh", givenFacts([given])).overall;
    expect([own?.score.value, own?.grade.value]).toEqual(["95", null]);
  });

  test("of a project with a grade and a score are one entry", () => {
    const [one, ...others] = modelGrades([
      fact("桥", "良", "project_grade"),
      fact("桥", "84.5", "project_score"),
    ]);
    expect([one?.grade?.value, one?.score?.value, one?.scale, others.length]).toEqual([
      "良",
      "84.5",
      "words",
      0,
    ]);
  });
});
