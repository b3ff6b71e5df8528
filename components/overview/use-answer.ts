"use client";

import { useEffect, useState } from "react";
import { useEngine } from "../foundation/engine/engine-provider";
import { type Answer, answerQuestion, type Question } from "./questions";

/** The answer the page was exported with, then the engine's own. */
export function useAnswer(question: Question, initial: Answer | null): Answer | null {
  const { state } = useEngine();
  const [answer, setAnswer] = useState(initial);
  useEffect(() => {
    if (state.kind !== "ready") return;
    let gone = false;
    answerQuestion(state.engine, question).then(
      (fresh) => !gone && setAnswer(fresh),
      () => undefined, // The exported answer stays.
    );
    return () => {
      gone = true;
    };
  }, [state, question]);
  return answer;
}
