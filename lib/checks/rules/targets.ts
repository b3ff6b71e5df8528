import { compare, isZero } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import { amountOf } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { REMARK } from "../remark";
import type { Check, Words } from "../rule";

/** Results that cannot be held against their target, and full scores for a missed one. Neither is a proof. */
function* run(index: FactIndex): Iterable<Check> {
  const actuals = index.of("indicator_actual");
  for (const target of index.of("indicator_target")) {
    const actual = actuals.find(
      (fact) => fact.line === target.line && fact.item === target.item && fact.table === target.table,
    );
    const [wanted, reached] = [amountOf(target), actual && amountOf(actual)];
    if (!actual || !wanted || !reached) continue;
    const name = target.item ?? "";
    if (target.unit !== actual.unit && target.unit && actual.unit)
      yield oddity(target, actual, [], units(name, target, actual));
    else if (
      target.unit === actual.unit &&
      compare(reached.value, wanted.value) < 0 &&
      !/[≤<＜]|以内|以下|不超/.test(target.printed ?? "")
    ) {
      const row = index.facts.filter((fact) => fact.line === target.line && fact.item === target.item);
      const score = row.find((fact) => fact.measure === "indicator_score");
      const weight = row.find((fact) => fact.measure === "indicator_weight");
      const [given, full] = [score && amountOf(score), weight && amountOf(weight)];
      if (score && weight && given && full && !isZero(full.value) && compare(given.value, full.value) === 0)
        yield oddity(target, actual, [score, weight], missed(name, target, actual));
    }
  }
}

function units(name: string, target: Fact, actual: Fact): Words {
  return {
    zh: `指标“${name}”的指标值为${target.printed}，完成值为${actual.printed}，单位不同，无从比较`,
    en: `the indicator “${name}” has a target of ${target.printed} and a result of ${actual.printed}, in another unit`,
  };
}

function missed(name: string, target: Fact, actual: Fact): Words {
  return {
    zh: `指标“${name}”的指标值为${target.printed}，完成值为${actual.printed}，仍得满分`,
    en: `the indicator “${name}” has a target of ${target.printed}, a result of ${actual.printed} and full marks`,
  };
}

function oddity(target: Fact, actual: Fact, others: readonly Fact[], says: Words): Check {
  return {
    facts: [actual, target, ...others],
    ...REMARK,
    severity: "soft",
    bearsOn: "first",
    says,
  };
}

export const TARGET_RULE = declareRule("target_met", run);
