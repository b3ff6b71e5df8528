import type { GroupRate } from "@/lib/compare/group-rate";
import { type Rational, toFixed } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatPercent } from "@/lib/i18n/number";
import { joinSentences } from "../analysis/words";
import type { ExecutionModel, ExecutionUnit } from "./execution-model";

export const percentText = (value: Rational): string => formatPercent(toFixed(value, 4));

export function unitTitle(unit: ExecutionUnit, t: Text): string {
  const basis = t(`execution.basis.${unit.basis.id}`);
  return t("execution.unitName", { name: unit.name, year: unit.row.fiscal_year, basis });
}

const known = (group: GroupRate): group is GroupRate & { rate: Rational; median: Rational } =>
  group.rate !== null && group.median !== null;

/** Both rates of the basis with more units, then how many printed rates disagree. */
export function headlineOf(model: ExecutionModel, t: Text, locale: Locale): string {
  const { general, all } = model.groups;
  const basis =
    general.initial.used + general.adjusted.used >= all.initial.used + all.adjusted.used ? "general" : "all";
  const { initial, adjusted } = model.groups[basis];
  const words = (group: GroupRate & { rate: Rational; median: Rational }, rate: "initial" | "adjusted") => ({
    used: group.used,
    basis: t(`execution.basis.${basis}`),
    rate: t(`execution.rate.${rate}`),
    group: percentText(group.rate),
    median: percentText(group.median),
  });
  const first = known(initial) ? t("execution.headline", words(initial, "initial")) : "";
  const second = known(adjusted)
    ? first
      ? t("execution.headlineOther", words(adjusted, "adjusted"))
      : t("execution.headline", words(adjusted, "adjusted"))
    : "";
  if (first === "" && second === "") return t("execution.headlineNone");
  const compared = model.units.filter(
    (unit) => unit.printed.value !== null && unit.rates[unit.basis.printedAgainst],
  );
  const clashes = compared.filter((unit) => unit.clash).length;
  const third =
    compared.length === 0
      ? ""
      : clashes > 0
        ? t("execution.clashes", { n: clashes })
        : t("execution.noClash");
  return joinSentences([first, second, third], locale);
}

/** What comparing printed and recomputed rate gives, in words. */
export function verdictOf(unit: ExecutionUnit, t: Text): string {
  if (unit.printed.value === null) return t("execution.notPrinted");
  if (!unit.rates[unit.basis.printedAgainst]) return t("execution.onlyPrinted");
  if (unit.otherBudget) return t("execution.otherBudget");
  return unit.clash ? t("execution.clash") : t("execution.agrees");
}
