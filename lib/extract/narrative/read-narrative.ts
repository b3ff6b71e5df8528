import type { Cell } from "../../documents/model";
import type { DocumentContext } from "../context";
import type { DraftFact } from "../draft";
import { plainLabel } from "../label";
import { runInHeading } from "../short-texts";
import type { SubjectIndex } from "../subjects";
import type { TableResult } from "../tables/subject-table";
import { bracketUnit, statedUnit } from "../unit";
import { threePublicBasis } from "./budget-basis";
import { EconomicPhrases } from "./economic-phrase";
import { isHeading, isNumbered, paragraphs } from "./flow";
import { LatestFigures } from "./memory";
import { ParagraphReader } from "./paragraph-reader";
import { projectInTitle } from "./project-review";
import { besideHeading, type Section, sectionUnder, standsBeside } from "./section";
import { settleTotals } from "./settle-totals";
import { SubjectPhrases } from "./subject-phrase";
import { withoutWithdrawn } from "./withdrawn";

const GLOSSARY = /名词解释|名词说明/;

const UNIT_LINE = /^[（(]?(?:金额)?单位[:：].{1,4}[)）]?$/;
/** "“三公”经费支出情况（单位：万元）": behind the words of a title. */
const UNIT_OF_TITLE = /^[^，,。；;]{4,60}[（(](?:金额)?单位[:：][^，,。；;]{1,4}[)）]$/;

/** The unit a line of its own states for the figures below; null where it states none. */
function unitOfLine(text: string): string | null {
  const plain = text.replace(/[\s#*]/g, "");
  if (UNIT_LINE.test(plain)) return statedUnit(plain);
  return UNIT_OF_TITLE.test(plain) ? bracketUnit(plain) : null;
}

/** Reads the figures of the running text that state a measure, with the changes, shares and rates printed beside them. */
export function readNarrative(
  cells: readonly Cell[],
  context: DocumentContext,
  subjects: SubjectIndex,
  tables: readonly DraftFact[],
): TableResult {
  const reader = new ParagraphReader({
    tables,
    subjects: new SubjectPhrases(tables, subjects),
    economic: new EconomicPhrases(tables, subjects),
    latest: new LatestFigures(tables),
    basis: threePublicBasis(tables),
    bureau: context.bureau?.name ?? null,
    notice: context.kind.claim === "three_public_notice",
    accounts: context.kind.claim === "final_account",
    government: context.government !== null,
    project:
      context.kind.claim === "self_evaluation"
        ? projectInTitle(context.title ?? context.kind.evidence ?? "")
        : null,
    overall: context.kind.claim === "self_evaluation" && /整体/.test(context.kind.evidence ?? ""),
    plan: context.kind.kind === "budget",
  });
  const facts: DraftFact[] = [];
  let section: Section = {
    fund: null,
    year: context.year,
    heading: "",
    above: "",
    unit: null,
    lasts: false,
    depth: 9,
  };
  /** The section of the last heading that stands alone. */
  let above = section;
  let glossary = false;
  const read = withoutWithdrawn(paragraphs(cells));
  const captions = new Set(read.flatMap(({ text }) => unitOfLine(text) ?? []));
  for (const paragraph of read) {
    const plain = paragraph.text.replace(/[\s#*]/g, "");
    if (GLOSSARY.test(plain) && plain.length < 20) glossary = true;
    else if (plain.length < 45 && /^第[一二三四五六]部分|附件|附表|报告$|自评|评价/.test(plain))
      glossary = false;
    if (glossary) continue;
    const year = context.yearAt(paragraph.first.line) ?? context.year;
    const runIn = runInHeading(paragraph.text);
    if (isHeading(paragraph.text)) {
      section = sectionUnder({ ...section, year }, plainLabel(plain));
      above = section;
      reader.forget();
    } else if (runIn !== null) {
      section = sectionUnder({ ...above, year, above: above.heading }, plainLabel(runIn));
      reader.forget();
    } else {
      const around = isNumbered(paragraph.text) ? above : section;
      section = { ...(standsBeside(around, plainLabel(plain)) ? besideHeading(around) : around), year };
    }
    const unit = unitOfLine(paragraph.text);
    if (unit !== null) {
      section = { ...section, unit, lasts: captions.size === 1 };
      above = { ...above, unit: section.unit, lasts: section.lasts };
    }
    facts.push(...reader.read(paragraph, section));
  }
  return { facts: settleTotals(facts), abstentions: [] };
}
