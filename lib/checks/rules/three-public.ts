import { groupBy } from "../../records/group";
import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";

const PARTS = ["abroad", "vehicle_total", "reception"];
const VEHICLE = ["vehicle_purchase", "vehicle_operation"];

/**
 * 合计 = 出国 + 用车 + 接待 and 用车 = 购置 + 运行, for each statement of the parts: the table, a row of a
 * report, the text. What a table leaves out is nothing; a text that leaves a part out proves no contradiction.
 */
function* run(index: FactIndex): Iterable<Check> {
  const stated = index.facts.filter(
    (fact) =>
      fact.measure.startsWith("three_public.") &&
      fact.origin !== "derived" &&
      (fact.phase !== "prior_actual" || !isProse(fact.table)),
  );
  const groups = groupBy(stated, (fact) =>
    [
      fact.table,
      isProse(fact.table) ? "" : fact.table_title,
      fact.item,
      fact.phase,
      fact.fiscal_year,
      isProse(fact.table) ? "" : fact.fund,
    ].join("|"),
  );
  for (const group of groups.values()) {
    const part = (name: string): Fact | undefined =>
      group.find((fact) => fact.measure === `three_public.${name}`);
    const said = group[0] !== undefined && isProse(group[0].table);
    const [total, vehicles] = [part("total"), part("vehicle_total")];
    const kinds = PARTS.flatMap(
      (name) => part(name) ?? (name === "vehicle_total" ? VEHICLE.flatMap((v) => part(v) ?? []) : []),
    );
    const namesAll = PARTS.every(
      (name) => part(name) || (name === "vehicle_total" && VEHICLE.every((v) => part(v))),
    );
    const uses = VEHICLE.flatMap((name) => part(name) ?? []);
    if (total && kinds.length >= (said ? 2 : 1)) {
      const check = sumCheck(total, kinds);
      if (!said || namesAll || check.verdict !== "different") yield check;
    }
    if (vehicles && uses.length >= (said ? 2 : 1)) yield sumCheck(vehicles, uses);
  }
}

export const THREE_PUBLIC_RULE = declareRule("three_public_sum", run);
