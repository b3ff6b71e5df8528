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
import { isHeading, paragraphs } from "./flow";
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
    plan: context.kind.kind === "budget",
  });
  const facts: DraftFact[] = [];
  let section: Section = { fund: null, year: context.year, heading: "", unit: null, lasts: false, depth: 9 };
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
    if (isHeading(paragraph.text)) {
      section = sectionUnder({ ...section, year }, plainLabel(plain));
      reader.forget();
    } else {
      const runIn = runInHeading(paragraph.text);
      section = runIn === null ? { ...section, year } : sectionUnder({ ...section, year }, plainLabel(runIn));
    }
    if (UNIT_LINE.test(plain)) section = { ...section, unit: statedUnit(plain), lasts: captions.size === 1 };
    facts.push(...reader.read(paragraph, section));
  }
  return { facts, abstentions: [] };
}
