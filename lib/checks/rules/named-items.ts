import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { REMARK } from "../remark";
import type { Check } from "../rule";

const LIST = /(人员经费|公用经费)[^。；]{0,200}?主要(?:包括|用于)[:：]?([^。；]{1,600})/g;
const ECONOMIC = /^3(?:01|02|03|10)\d\d$/;

/**
 * “主要包括办公费、…”: what the list names has a figure in the detail table. Lists are often the template's own,
 * so that what they name in vain is only worth a look.
 */
function* run(index: FactIndex): Iterable<Check> {
  const booked = index.of("economic_expenditure").filter((fact) => fact.table === "basic_detail");
  if (booked.length < 5) return;
  const filled = new Set(booked.map((fact) => fact.subject_code));
  for (const passage of index.document.passages) {
    const text = passage.bare;
    for (const match of text.matchAll(LIST)) {
      const named = (match[2] ?? "")
        .split(/[、，]/)
        .map(nameOf)
        .filter((name) => name !== "");
      const empty = named.filter((name) => {
        const codes = economicCodes(index, name);
        return codes.length > 0 && !codes.some((code) => filled.has(code));
      });
      if (empty.length === 0) continue;
      const list = empty.join("、");
      yield {
        facts: [],
        passages: [passage],
        ...REMARK,
        severity: "soft",
        says: {
          zh: `${match[1]}列举了${list}，明细表中这${empty.length}项没有数`,
          en: `the text names “${list}” among the expenses, for which the detail table has no figure`,
        },
      };
    }
  }
}

const nameOf = (name: string): string => name.replace(/\s|（.*?）|\(.*?\)|等$|(?:支出|费用)?[。等]*$/g, "");

function economicCodes(index: FactIndex, name: string): readonly string[] {
  const codes = index.document.namesakesUnder(name, "").map((subject) => subject.code);
  return codes.filter((code) => ECONOMIC.test(code));
}

export const NAMED_RULE = declareRule("named_but_empty", run);
