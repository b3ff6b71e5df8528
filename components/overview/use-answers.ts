"use client";

import { useEffect, useState } from "react";
import { useEngine } from "../foundation/engine/engine-provider";
import { type Answer, answerQuestions } from "./questions";

/** The answers the page was exported with, then the engine's own. */
export function useAnswers(initial: readonly Answer[]): readonly Answer[] {
  const { state } = useEngine();
  const [answers, setAnswers] = useState(initial);
  useEffect(() => {
    if (state.kind !== "ready") return;
    let gone = false;
    answerQuestions(state.engine).then(
      (fresh) => !gone && setAnswers(fresh),
      () => undefined, // The exported answers stay.
    );
    return () => {
      gone = true;
    };
  }, [state]);
  return answers;
}
