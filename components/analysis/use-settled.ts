"use client";

import { useRef } from "react";
import { type QueryView, rowsOf } from "../foundation/engine/use-engine-query";

/** The value while it is whole; what it was when it last was, while it is not: at the beginning `first`. */
export function useKept<Value>(value: Value, isWhole: boolean, first: Value): Value {
  const kept = useRef(first);
  if (isWhole) kept.current = value;
  return kept.current;
}

/** A question and the rows that answer it, and no other. */
export interface Settled<Question, Row> {
  readonly question: Question;
  readonly rows: readonly Row[];
}

/** What is shown after `last`, see `useSettled`; the same object while it is the same. */
export function settle<Question, Row>(
  last: Settled<Question, Row> | null,
  question: Question,
  view: QueryView<Row>,
  first: Question,
): Settled<Question, Row> {
  const rows = rowsOf(view);
  if ("stale" in view && view.stale) return last ?? { question: first, rows };
  return last?.question === question && last.rows === rows ? last : { question, rows };
}

/**
 * The last question that was answered, with its rows. While the answer to a new question is on its way the old rows
 * stay, and so must the words and axes that belong to them; an answer that comes when something else is asked already
 * is not shown. `first` is what a page's initial rows answer.
 */
export function useSettled<Question, Row>(
  question: Question,
  view: QueryView<Row>,
  first: Question,
): Settled<Question, Row> {
  const kept = useRef<Settled<Question, Row>>(null);
  kept.current = settle(kept.current, question, view, first);
  return kept.current;
}
