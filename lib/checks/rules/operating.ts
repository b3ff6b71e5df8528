import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";
import { asPrinted, cellOf } from "../wording";

/** 决算单位构成…：本级 alone: no subordinate unit whose public expenses are not operating expenses of an organ. */
const OWN_LEVEL_ONLY = /单位构成(?:只)?包括[:：][^，、；]{0,30}本级[。；]?$/;

/** 机关运行经费 of an administrative organ is the public expenses of its basic expenditure. */
function* run(index: FactIndex): Iterable<Check> {
  const booked = index.of("public_expenses").find((fact) => fact.table === "basic_detail");
  const operating = index
    .of("operating_expenses")
    .find(
      (fact) => fact.phase === "actual" && fact.item === null && fact.fiscal_year === booked?.fiscal_year,
    );
  if (!booked || !operating) return;
  const alone = index.document.passages.some(({ bare }) => OWN_LEVEL_ONLY.test(bare));
  const [a, b, at] = [asPrinted(operating), asPrinted(booked), cellOf(booked)];
  yield {
    ...sumCheck(operating, [booked]),
    bearsOn: "first",
    severity: alone ? "certain" : "soft",
    says: {
      zh: `机关运行经费${a.zh}，而${at.zh}为${b.zh}`,
      en: `operating expenses of the organ are ${a.en}, but ${at.en} is ${b.en}`,
    },
  };
}

export const OPERATING_RULE = declareRule("operating_public", run);
