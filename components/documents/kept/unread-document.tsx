"use client";

import { useText } from "../../foundation/locale/locale-context";
import type { Library } from "../library/library";
import type { ReviewProblem } from "../review/problem";
import { KeptActions } from "./kept-actions";

interface UnreadDocumentProps {
  readonly documentId: string;
  readonly problem: ReviewProblem;
  readonly library: Library;
}

/** In the place of a document that cannot be opened: why, and what can be done with it. */
export function UnreadDocument({ documentId, problem, library }: UnreadDocumentProps) {
  const t = useText();
  const isNewer = problem.kind === "damaged" && problem.damage.kind === "newer";
  const detail =
    problem.kind === "damaged" ? problem.damage.detail : problem.kind === "failed" ? problem.reason : "";
  return (
    <div className="state state-error" role="alert">
      <p>{t(isNewer ? "kept.newer" : "kept.damaged")}</p>
      {detail && <p className="dim">{detail}</p>}
      <KeptActions documentId={documentId} library={library} />
    </div>
  );
}
