"use client";

import { useText } from "../../foundation/locale/locale-context";
import type { ReviewProblem } from "./problem";

/** Why the last decision was not kept. What was typed stands where it was. */
export function ReviewNotice({ problem }: { problem: ReviewProblem }) {
  const t = useText();
  return (
    <p className="notice notice-warn" role="alert">
      {problem.kind === "failed"
        ? t("review.failed", { reason: problem.reason })
        : t(problem.kind === "quota" ? "review.quota" : "review.conflict")}
    </p>
  );
}
