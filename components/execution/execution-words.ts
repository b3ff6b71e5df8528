import type { GroupRate } from "@/lib/compare/group-rate";
import { type Rational, toFixed } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatPercent } from "@/lib/i18n/number";
import { joinSentences, yearsText } from "../analysis/words";
import type { Budget, ExecutionModel, ExecutionUnit, Rate } from "./execution-model";

export const percentText = (value: Rational): string => formatPercent(toFixed(value, 4));

export function unitTitle(unit: ExecutionUnit, t: Text): string {
  // A government has one budget; a department states figures on two bases.
  if (unit.row.scope !== "department" && unit.basis.id === "general")
    return `${unit.name} ${unit.row.fiscal_year}`;
  const basis = t(`execution.basis.${unit.basis.id}`);
  return t("execution.unitName", { name: unit.name, year: unit.row.fiscal_year, basis });
}

/** The basis with more rates: what the page's sentence is about. */
export function mainBasis({ groups: { general, all } }: ExecutionModel): "general" | "all" {
  return general.initial.used + general.adjusted.used >= all.initial.used + all.adjusted.used
    ? "general"
    : "all";
}

function rateSentence(
  group: GroupRate,
  basis: "general" | "all",
  rate: "initial" | "adjusted",
  years: string,
  t: Text,
): string {
  if (group.used === 0) return "";
  const words = {
    used: group.used,
    years,
    basis: t(`execution.basis.${basis}`),
    rate: t(`execution.rate.${rate}`),
  };
  if (group.rate && group.median)
    return t("execution.headline", {
      ...words,
      group: percentText(group.rate),
      median: percentText(group.median),
    });
  if (group.median) return t("execution.headlineMedian", { ...words, median: percentText(group.median) });
  return t("execution.headlineCount", words);
}

/** Both rates of the basis with more units, then how many printed rates disagree. */
export function headlineOf(model: ExecutionModel, t: Text, locale: Locale): string {
  const basis = mainBasis(model);
  const { initial, adjusted } = model.groups[basis];
  const years = yearsText(
    model.units.filter(({ rates }) => rates.initial ?? rates.adjusted).map(({ row }) => row.fiscal_year),
    locale,
  );
  const first = rateSentence(initial, basis, "initial", years, t);
  const second = rateSentence(adjusted, basis, "adjusted", years, t);
  if (first === "" && second === "") return t("execution.headlineNone");
  const compared = model.units.filter((unit) => unit.printed.value !== null && unit.rates[unit.against]);
  const clashes = compared.filter((unit) => unit.clash).length;
  const third =
    compared.length === 0
      ? ""
      : clashes > 0
        ? t("execution.clashes", { n: clashes })
        : t("execution.noClash");
  return joinSentences([first, second, third], locale);
}

/** A printed rate beside those it may be. */
interface Held {
  readonly printed: { readonly value: string | null } | null;
  readonly rates: Readonly<Record<Budget, Rate | null>>;
  /** The budget the printed rate is held against. */
  readonly against: Budget;
  readonly clash: boolean;
  readonly otherBudget?: boolean;
}

/** What comparing printed and recomputed rate gives, in words: "相符（对全年预算）" names the denominator it is about. */
export function verdictOf({ printed, rates, against, clash, otherBudget }: Held, t: Text): string {
  if (!printed || printed.value === null) return t("execution.notPrinted");
  if (!rates[against]) return t("execution.onlyPrinted");
  if (otherBudget) return t("execution.otherBudget");
  if (clash) return t("execution.clash");
  return t("execution.agreesWith", { budget: t(`execution.stage.${against}`) });
}
