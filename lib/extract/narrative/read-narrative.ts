import type { Cell } from "../../documents/model";
import type { DocumentContext } from "../context";
import type { DraftFact } from "../draft";
import { plainLabel } from "../label";
import { runInHeading } from "../short-texts";
import type { SubjectIndex } from "../subjects";
import type { TableResult } from "../tables/subject-table";
import { statedUnit } from "../unit";
import { threePublicBasis } from "./budget-basis";
import { EconomicPhrases } from "./economic-phrase";
import { isHeading, isNumbered, paragraphs } from "./flow";
import { LatestFigures } from "./memory";
import { ParagraphReader } from "./paragraph-reader";
import { type Section, sectionUnder } from "./section";
import { SubjectPhrases } from "./subject-phrase";

const GLOSSARY = /名词解释|名词说明/;

const UNIT_LINE = /^[（(]?(?:金额)?单位[:：].{1,4}[)）]?$/;

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
  const read = paragraphs(cells);
  const captions = new Set(
    read.flatMap(({ text }) => (UNIT_LINE.test(text.trim()) ? [statedUnit(text)] : [])),
  );
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
    } else section = { ...(isNumbered(paragraph.text) ? above : section), year };
    if (UNIT_LINE.test(plain)) {
      section = { ...section, unit: statedUnit(plain), lasts: captions.size === 1 };
      above = { ...above, unit: section.unit, lasts: section.lasts };
    }
    facts.push(...reader.read(paragraph, section));
  }
  return { facts, abstentions: [] };
}
