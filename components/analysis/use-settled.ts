"use client";

import { useRef } from "react";
import type { QueryView } from "../foundation/engine/use-engine-query";

/**
 * The question that the rows on screen answer. While the answer to a new question is on its way the old
 * rows stay, and so must the words and axes that belong to them.
 */
export function useSettled<Question, Row>(question: Question, view: QueryView<Row>): Question {
  const settled = useRef(question);
  const answered = view.kind === "ready" || view.kind === "initial" ? !view.stale : true;
  if (answered) settled.current = question;
  return settled.current;
}
