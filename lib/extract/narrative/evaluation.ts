import { type DraftFact, draft, type TableContext } from "../draft";
import { gradeIn } from "../forms/performance";
import { collapse, plainLabel } from "../label";
import { amountsIn } from "./amounts";
import type { Paragraph } from "./flow";

const SCORE =
  /(?:综合[得评]分|(?:绩效|整体支出)(?:绩效|自评|评价)*(?:得分|评分)|自评(?:综合)?(?:得分|评分)|评价得分|总得分|总绩效|评分|自评总分)[为是:：]?\s*(\d{1,3}(?:\.\d+)?)\s*分/;
const GRADE =
  /(?:自评结果|评价结果|自评等级|等级|评价等次|结果等次)[\u4e00-\u9fff]{0,4}[为是:：]?\s*["“”]?\s*(?:优秀|良好|较差|优|良|中|差)/;

/** Words without which neither stands in a paragraph; most paragraphs have none of them. */
const SCORED = ["评分", "得分", "总分", "总绩效"];
const GRADED = ["自评结果", "评价结果", "等级", "等次"];

/** The department's own total score and grade where the report states them in words. */
export function evaluation(context: TableContext, paragraph: Paragraph): DraftFact[] {
  const { text } = paragraph;
  return [
    ...(SCORED.some((word) => text.includes(word)) ? scoreFacts(context, paragraph) : []),
    ...(GRADED.some((word) => text.includes(word)) ? gradeFacts(context, paragraph) : []),
  ];
}

function scoreFacts(context: TableContext, paragraph: Paragraph): DraftFact[] {
  const score = SCORE.exec(paragraph.text);
  const amount = score ? amountsIn(score[0]).at(-1) : undefined;
  if (!score || !amount) return [];
  const place = paragraph.placeAt(score.index + amount.start);
  return [
    draft(
      context,
      "performance_score",
      amount.number,
      { text: amount.printed, place },
      { unit: "分", row: collapse(score[0]) },
    ),
  ];
}

function gradeFacts(context: TableContext, paragraph: Paragraph): DraftFact[] {
  const match = GRADE.exec(paragraph.text);
  const grade = match && gradeIn(plainLabel(match[0]).replace("结果等次", "等次"));
  if (!match || !grade) return [];
  const place = paragraph.placeAt(match.index + match[0].length - grade.length);
  return [
    {
      ...draft(
        context,
        "performance_grade",
        null,
        { text: grade, place },
        { unit: "", row: plainLabel(match[0]) },
      ),
      status: null,
      reason: null,
    },
  ];
}
