import type { Part, PartsData } from "@/lib/charts/parts";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { bureauName } from "../analysis/bureau-name";
import { distributions, type Graded, type GradeGroup, SCALES, type ScaleId } from "./grade-model";

const GLOSS = {
  优: "performance.gradeWord.excellent",
  良: "performance.gradeWord.good",
  中: "performance.gradeWord.fair",
  低: "performance.gradeWord.low",
  差: "performance.gradeWord.poor",
} as const;

/** The grade as printed; in English with what it means. */
export function gradeName(grade: string, t: Text): string {
  const gloss = GLOSS[grade as keyof typeof GLOSS];
  return gloss ? t(gloss) : grade;
}

/** "广东省 2025，项目". */
export function groupName({ who, kind }: GradeGroup, t: Text, locale: Locale): string {
  const place = bureauName({ ...who, scope: "region_level" }, locale);
  return t("performance.gradeGroup", {
    place,
    year: who.fiscal_year,
    kind: t(`performance.gradeKind.${kind}`),
  });
}

/** How many of each grade, government by government, on one scale; null where none gave enough of them. */
export function gradesData(
  graded: readonly Graded[],
  scale: ScaleId,
  t: Text,
  locale: Locale,
): PartsData | null {
  const groups = distributions(graded, scale);
  if (groups.length === 0) return null;
  const used = SCALES[scale].filter((grade) =>
    groups.some(({ counts }) => counts.some((count) => count.grade === grade)),
  );
  return {
    rows: groups.map((group) => {
      const name = groupName(group, t, locale);
      return {
        key: group.key,
        name,
        unit: null,
        valueText: String(group.members.length),
        focus: false,
        parts: group.counts.map(({ grade, members }): Part => {
          const value = t("performance.gradeCount", { grade: gradeName(grade, t), n: members.length });
          return {
            key: `${group.key}|${grade}`,
            label: `${name} ${value}`,
            facts: members.flatMap((one) => one.grade?.fact ?? []).join(" "),
            card: { title: name, subject: gradeName(grade, t), value: String(members.length) },
            part: used.indexOf(grade as never),
            value: members.length,
          };
        }),
      };
    }),
    partNames: used.map((grade) => gradeName(grade, t)),
    axisText: t("performance.gradeAxis"),
    formatTick: (value) => (Number.isInteger(value) ? String(value) : ""),
  };
}
