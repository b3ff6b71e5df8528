import { compare } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import { amountOf, compareAmounts } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { asPrinted, cellOf } from "../wording";

/** Economic sections whose spending is three-public spending by its definition. */
const PART_OF: Readonly<Record<string, string>> = {
  "30212": "abroad",
  "30217": "reception",
  "30231": "vehicle_operation",
  "31013": "vehicle_purchase",
};

/**
 * What basic expenditure spends on travel abroad, vehicles or receptions is part of the three-public spending of the
 * year, which has that of projects beside it: a section of the detail table never exceeds the part of the other one.
 */
function* run(index: FactIndex): Iterable<Check> {
  for (const section of index.of("economic_expenditure")) {
    const name = PART_OF[section.subject_code ?? ""];
    if (!name || section.table !== "basic_detail" || section.phase !== "actual") continue;
    const part = index
      .of(`three_public.${name}`)
      .find((fact) => isPrintedBeside(fact, section) && fact.table === "three_public");
    const [basic, whole] = [amountOf(section), part && amountOf(part)];
    if (!part || !basic || !whole || compare(basic.value, whole.value) <= 0) continue;
    const { verdict, tolerance } = compareAmounts(whole, basic);
    const [a, b] = [asPrinted(section), asPrinted(part)];
    const [at, beside] = [cellOf(section), cellOf(part)];
    yield {
      facts: [part, section],
      verdict,
      expected: basic.value,
      actual: whole.value,
      tolerance,
      formula: `≥ ${section.printed}`,
      subject: beside,
      bearsOn: "first",
      says: {
        zh: `${at.zh}为${a.zh}，是“三公”经费的一部分，却多于${beside.zh}的${b.zh}`,
        en: `${at.en} is ${a.en} and part of the three-public spending, yet more than ${b.en} in ${beside.en}`,
      },
    };
  }
}

const isPrintedBeside = (part: Fact, section: Fact): boolean =>
  part.phase === "actual" && part.origin !== "derived" && part.fiscal_year === section.fiscal_year;

export const THREE_PUBLIC_BASIC_RULE = declareRule("three_public_basic", run);
