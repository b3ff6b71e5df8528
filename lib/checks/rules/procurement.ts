import type { Fact } from "../../records/schema";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";

const PARTS = ["procurement_goods", "procurement_works", "procurement_services"];

/** Procurement is goods, works and services, where the text states all three. */
function* run(index: FactIndex): Iterable<Check> {
  for (const total of index.of("procurement_total")) {
    const parts = PARTS.flatMap((measure): Fact[] =>
      index
        .of(measure)
        .filter((fact) => fact.line === total.line && fact.phase === total.phase && fact.item === total.item)
        .slice(0, 1),
    );
    if (parts.length === PARTS.length) yield sumCheck(total, parts);
  }
}

export const PROCUREMENT_RULE = declareRule("procurement_sum", run);
