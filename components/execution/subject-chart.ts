import type { BulletData } from "@/lib/charts/bullet";
import type { PairsData } from "@/lib/charts/pairs";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { isDerived } from "@/lib/metrics/origin";
import { bureauName } from "../analysis/bureau-name";
import { bulletData, type Compared, pairsOf } from "./execution-chart";
import type { SubjectLine } from "./subject-model";

/** "黑龙江省 2024": whose accounts a line is of. */
export const accountName = ({ who }: SubjectLine, locale: Locale): string =>
  `${bureauName(who, locale)} ${who.fiscal_year}`;

/** Subjects of an account: those the choice leaves, each with its budget. */
export function subjectData(lines: readonly SubjectLine[], t: Text, locale: Locale): BulletData | null {
  const rows = lines.map((line) => ({
    ...line,
    done: line.actual,
    budget: line.initial ?? line.adjusted,
  }));
  return bulletData(rows, { value: t("execution.stage.actual"), target: t("execution.budget") }, t, locale);
}

/** Printed rates of subjects beside recomputed ones; one subject of several units, or several of one. */
export function subjectRatesData(
  lines: readonly SubjectLine[],
  nameOf: (line: SubjectLine, locale: Locale) => string,
  t: Text,
  locale: Locale,
): PairsData | null {
  const rows = lines.filter(({ printed, rates, against }) => printed !== null || rates[against] !== null);
  return pairsOf(
    rows.map((line) => comparedSubject(line, nameOf(line, locale))),
    t,
    locale,
  );
}

function comparedSubject(line: SubjectLine, name: string): Compared {
  const { printed, actual, against, rates, who } = line;
  const budget = line[against];
  return {
    key: `subject|${line.key}`,
    name,
    unit: who.bureau_id,
    year: who.fiscal_year,
    printed: { value: printed?.value ?? null, fact: printed?.fact_id ?? null },
    rate: rates[against],
    facts: [actual?.fact_id, budget?.fact_id].filter((id) => id !== undefined).join(" "),
    derived: isDerived([actual?.origin ?? null, budget?.origin ?? null]),
    clash: line.clash,
  };
}
