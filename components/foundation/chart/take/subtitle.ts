import type { Marked } from "@/lib/charts/marks/mark";
import type { Text } from "@/lib/i18n/catalogue";

/** Basis and unit with how many units are drawn. */
export function subtitleOf(subtitle: string, marks: readonly Marked[], t: Text): string {
  const units = new Set(marks.flatMap(({ unit, units: many }) => many ?? (unit ? [unit] : []))).size;
  return units > 0 ? `${subtitle} ${t("picture.n", { n: units })}` : subtitle;
}
