import type { Passage } from "../../records/checked-document";
import { isZero } from "../../records/decimal";
import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { amountOf } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { REMARK } from "../remark";
import type { Check, Words } from "../rule";
import { asPrinted } from "../wording";

const REPORT = /^[“《]?(20\d\d)年?度?[^，。；]{0,40}绩效(?:自评|评价)(?:报告|表|情况)/;
const SELF_EVALUATION = /开展(20\d\d)年度?[^，。；》]{0,20}绩效(?:自评|评价)/;
const AS_OF = /截[至止到]于?(20\d\d)年(?:12月31日|12月底|年?底|年末|末)/;
const SAME_YEAR = /与(20\d\d)年(?:度)?(?:决算数?)?相比/;

/** A year that is not the one of the accounts, in words that can only be about theirs. */
function* run(index: FactIndex): Iterable<Check> {
  const { year, passages } = index.document;
  if (year === null) return;
  const reports = new Map<string, Passage[]>();
  let within = year;
  for (const passage of passages) {
    const text = passage.text.replace(/[\s#*]/g, "");
    const report = text.length <= 60 ? REPORT.exec(text)?.[1] : undefined;
    if (report) {
      within = Number(report);
      if (within !== year) reports.set(report, [...(reports.get(report) ?? []), passage]);
    }
    if (within !== year) continue;
    yield* inParagraph(text, passage, year);
  }
  for (const [other, found] of reports) yield wrong(found, reportWords(other, year));
  yield* lastYearsWords(index, year);
}

function* inParagraph(text: string, passage: Passage, year: number): Iterable<Check> {
  const notice = SELF_EVALUATION.exec(text)?.[1];
  if (notice && Number(notice) !== year)
    yield wrong([passage], {
      zh: `${year}年度的自评所依据的是开展${notice}年绩效自评的通知`,
      en: `the self-evaluation for ${year} rests on a notice about the one for ${notice}`,
    });
  const asOf = AS_OF.exec(text)?.[1];
  if (
    asOf &&
    Number(asOf) < year &&
    text.length > 12 &&
    !/上年|去年|同比|同期/.test(text) &&
    !text.includes(`截至${year}`)
  )
    yield wrong([passage], {
      zh: `${year}年度决算写作“截至${asOf}年”末`,
      en: `the accounts for ${year} speak of the end of ${asOf}`,
    });
  const compared = SAME_YEAR.exec(text)?.[1];
  if (compared && Number(compared) >= year)
    yield wrong([passage], {
      zh: `${year}年度决算与${compared}年相比，不是上年`,
      en: `the accounts for ${year} are compared with ${compared}, which is no previous year`,
    });
}

/** A figure of these accounts that the text gives to another year. */
function* lastYearsWords(index: FactIndex, year: number): Iterable<Check> {
  for (const fact of index.narrative) {
    const amount = amountOf(fact);
    if (
      fact.fiscal_year !== year - 1 ||
      fact.phase !== "actual" ||
      fact.unit !== "元" ||
      fact.origin !== "printed"
    )
      continue;
    if (!amount || isZero(amount.value) || fact.subject_code !== null || fact.item !== null) continue;
    const own = index
      .of(fact.measure)
      .find(
        (other) =>
          !isProse(other.table) &&
          other.fiscal_year === year &&
          other.value === fact.value &&
          other.fund === fact.fund,
      );
    if (!own || !fact.value || (amount.value.digits < 10_000n && amount.value.digits > -10_000n)) continue;
    const printed = asPrinted(fact);
    yield {
      ...wrong([], {
        zh: `文字把${printed.zh}说成${year - 1}年的数，而它是${year}年决算表中的数`,
        en: `the text gives ${printed.en} as the figure of ${year - 1}, but it is that of the ${year} tables`,
      }),
      facts: [fact, own],
      severity: "soft",
      bearsOn: "first",
    };
  }
}

function reportWords(other: string, year: number): Words {
  return {
    zh: `${year}年度决算所附的绩效自评是${other}年度的`,
    en: `the performance report attached to the accounts for ${year} is that for ${other}`,
  };
}

function wrong(passages: readonly Passage[], says: Words): Check {
  return {
    facts: [] as readonly Fact[],
    passages,
    ...REMARK,
    says,
  };
}

export const YEAR_RULE = declareRule("wrong_year", run);
