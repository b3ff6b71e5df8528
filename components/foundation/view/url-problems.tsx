"use client";

import { lazyPart } from "../failure/lazy-part";
import { useView } from "./use-selection";

const ProblemNotice = lazyPart(async () => (await import("./problem-notice")).ProblemNotice);

/** What of the address was not understood is said; it is never guessed. */
export function UrlProblems() {
  const { problems } = useView();
  return problems.length > 0 && <ProblemNotice />;
}
