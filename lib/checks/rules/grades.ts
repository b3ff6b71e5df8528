import { compare, decimal } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import { amountOf } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { REMARK } from "../remark";
import type { Check } from "../rule";
import { isTotalScore } from "./form-groups";

/** The bands every form of the Ministry's template prints. */
const BANDS: readonly (readonly [least: string, grades: readonly string[]])[] = [
  ["90", ["优", "优秀"]],
  ["80", ["良", "良好"]],
  ["60", ["中", "合格", "一般", "较差"]],
  ["0", ["差", "不合格"]],
];

/** A grade printed with a score of a hundred. */
function* run(index: FactIndex): Iterable<Check> {
  const grades = [...index.of("project_grade"), ...index.of("performance_grade")];
  const scores = grades.length > 0 ? index.facts.filter(isTotalScore) : [];
  for (const grade of grades) {
    const score = scores.findLast(
      ({ table, item, line }) => table === grade.table && item === grade.item && line === grade.line,
    );
    const given = score && amountOf(score);
    if (!score || !given || compare(given.value, decimal("100")) > 0) continue;
    const band = BANDS.find(([least]) => compare(given.value, decimal(least)) >= 0)?.[1] ?? [];
    const known = BANDS.some(([, names]) => names.includes(grade.value ?? ""));
    if (!known || band.includes(grade.value ?? "")) continue;
    yield finding(score, grade, band[0] ?? "");
  }
}

function finding(score: Fact, grade: Fact, expected: string): Check {
  return {
    facts: [grade, score],
    ...REMARK,
    subject: { zh: grade.item ?? "", en: grade.item ?? "" },
    bearsOn: "first",
    says: {
      zh: `得分${score.printed}应评为“${expected}”，却评为“${grade.value}”`,
      en: `a score of ${score.printed} is graded “${grade.value}”, its band is “${expected}”`,
    },
  };
}

export const GRADE_RULE = declareRule("grade_band", run);
