import type { Passage } from "../../records/checked-document";
import { isZero } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import { amountOf } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { asPrinted, placeOf } from "../wording";
import { isTemplate } from "./residue";

interface Topic {
  readonly zh: string;
  readonly en: string;
  readonly words: string;
  readonly states: (fact: Fact) => boolean;
}

const NONE = "(?:没有|无|未发生|未安排|未开支|不涉及)(?:使用|发生|安排|开支|任何)?";

const TOPICS: readonly Topic[] = [
  {
    zh: "政府性基金",
    en: "government funds",
    words: "政府性基金(?:预算)?(?:财政拨款)?(?:收入|支出|安排的支出|收支|收入支出)",
    states: (fact) =>
      fact.fund === "gov_fund" &&
      /^(?:fiscal_appropriation|gov_fund)_(?:revenue|expenditure)$/.test(fact.measure),
  },
  {
    zh: "国有资本经营预算",
    en: "state capital budget",
    words: "国有资本经营(?:预算)?(?:财政拨款)?(?:收入|支出|安排的支出|收支|收入支出)",
    states: (fact) =>
      fact.fund === "state_capital" &&
      /^(?:fiscal_appropriation|state_capital)_(?:revenue|expenditure)$/.test(fact.measure),
  },
  {
    zh: "因公出国（境）费",
    en: "travel abroad",
    words: "因公出国[（(]?境?[）)]?(?:费|经费|支出|费用)",
    states: (fact) => fact.measure === "three_public.abroad",
  },
  {
    zh: "公务用车购置",
    en: "vehicle purchases",
    words: "(?:公务用车购置(?:费|支出)|购置公务用车)",
    states: (fact) => fact.measure === "three_public.vehicle_purchase",
  },
  {
    zh: "公务接待费",
    en: "reception",
    words: "公务接待(?:费|支出|费用)",
    states: (fact) => fact.measure === "three_public.reception",
  },
  {
    zh: "政府采购",
    en: "procurement",
    words: "政府采购(?:支出|金额|项目)",
    states: (fact) => fact.measure === "procurement_total",
  },
];

/** “没有政府性基金收入” in a document that has an amount of it elsewhere. */
function* run(index: FactIndex): Iterable<Check> {
  const year = index.document.year;
  for (const topic of TOPICS) {
    const pattern = new RegExp(`(?<![外有])${NONE}${topic.words}`);
    const amounts = index.facts.filter(
      (fact) =>
        topic.states(fact) &&
        isAmount(fact) &&
        fact.origin !== "derived" &&
        (year === null || fact.fiscal_year === year),
    );
    if (amounts.length === 0) continue;
    let said: Passage[] = [];
    const relevant = (words: string): readonly Fact[] => amounts.filter((fact) => isMeant(words, fact));
    for (const passage of index.document.passages) {
      const text = passage.bare;
      const match = pattern.exec(text);
      if (
        !match ||
        relevant(match[0]).length === 0 ||
        isTemplate(passage.text) ||
        ofAnotherYear(text.slice(0, match.index), year)
      )
        continue;
      const last = said.at(-1);
      if (last && !index.document.text.slice(last.char, passage.char).includes("。")) said.push(passage);
      else {
        if (last) yield finding(topic, said, amounts);
        said = [passage];
      }
    }
    if (said.length > 0) yield finding(topic, said, amounts);
  }
}

/** 没有…收入 says nothing of expenditure. */
function isMeant(words: string, fact: Fact): boolean {
  const both = /收支|收入支出/.test(words) || !/(?:revenue|expenditure)$/.test(fact.measure);
  return (
    both ||
    (/收入/.test(words) && /revenue$/.test(fact.measure)) ||
    (/支出/.test(words) && /expenditure$/.test(fact.measure))
  );
}

function isAmount(fact: Fact): boolean {
  const amount = amountOf(fact);
  return (
    fact.unit === "元" &&
    fact.phase === "actual" &&
    fact.item === null &&
    amount !== null &&
    !isZero(amount.value)
  );
}

function ofAnotherYear(before: string, year: number | null): boolean {
  const clause = before.split(/[。；]/).at(-1) ?? "";
  if (/上年|去年|同期/.test(clause)) return true;
  const named = /(20\d\d)年/.exec(clause)?.[1];
  return year !== null && named !== undefined && named !== String(year);
}

function finding(topic: Topic, passages: readonly Passage[], amounts: readonly Fact[]): Check {
  const [first] = amounts;
  const figure = first ? asPrinted(first) : { zh: "", en: "" };
  const place = first ? placeOf(first) : { zh: "", en: "" };
  return {
    facts: amounts,
    passages,
    verdict: "different",
    expected: { digits: 0n, scale: 0 },
    actual: (first && amountOf(first)?.value) ?? null,
    tolerance: null,
    formula: null,
    subject: topic,
    bearsOn: "none",
    says: {
      zh: `文字写明没有${topic.zh}，而${place.zh}有${figure.zh}`,
      en: `the text reports no ${topic.en}, but ${place.en} has ${figure.en}`,
    },
  };
}

export const ABSENT_RULE = declareRule("stated_absent", run);
