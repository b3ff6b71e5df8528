import { bareLabel } from "../label";
import { labelAtEnd } from "./label-match";
import { judgePrefix } from "./prefix";
import type { Section } from "./section";
import type { SubjectPhrases } from "./subject-phrase";
import { labelTopic, subjectTopic, type Topic } from "./topic";

const MARKS = /[，,；;：:]/;
const ABOUT = /(?:支出|决算|收支)*(?:情况|方面|部分)?$/;

/** "全部为公务接待费": says what the figure before consists of. */
const PREDICATE = /^(?:全部|均|都|主要|其余|以上)/;
/** "教育支出：支出120万元". */
const SPENT = /^(?:决算|实际)?支出(?:为|决算|数)*$/;

/**
 * "公务用车运行维护费：2021年年初预算9.60万元": a clause that is nothing but a measure's name, before the figure's own
 * clause, says what the figures behind it are about. `own` is the text from the last figure or full stop on.
 */
export function itemHead(own: string, section: Section, subjects: SubjectPhrases): Topic | null {
  const clauses = own.split(MARKS);
  const near = bareLabel(clauses.at(-1) ?? "");
  const head = bareLabel(clauses.at(-2) ?? "").replace(/^20\d{2}年度?/, "");
  if (clauses.length < 2 || head === "" || near === "" || /其中|包括/.test(near)) return null;
  if (PREDICATE.test(head)) return null;
  if (/^[^：:]*[：:][^：:]*$/.test(own) && SPENT.test(near)) {
    const subject = subjects.classOf(head);
    if (subject) return subjectTopic(subject, section.fund);
  }
  if (labelAtEnd(near.replace(/(?:为|是|共计|计)+$/, ""))) return null;
  const words = labelAtEnd(head) ? head : head.replace(ABOUT, "");
  const found = labelAtEnd(words);
  return found && judgePrefix(found.prefix, null) === "plain" && !/\d/.test(found.prefix)
    ? labelTopic(found.label, section.fund, found.printed)
    : null;
}
