"use client";

import { formatMoment } from "@/lib/i18n/moment";
import type { Correction, DecisionEntry } from "@/lib/local/types";
import { useLocale, useText } from "../../foundation/locale/locale-context";

interface ConflictNoteProps {
  readonly mine: Correction;
  /** Null where the other tab took back what stood. */
  readonly theirs: DecisionEntry | null;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two decisions about one figure, from two tabs: both are shown, and one is chosen. */
export function ConflictNote({ mine, theirs, onMine, onTheirs }: ConflictNoteProps) {
  const t = useText();
  const locale = useLocale();
  const shownValue = ({ value, unit }: Correction): string =>
    value === null ? t("review.noFigure") : `${value} ${unit}`;
  const decision = theirs?.decision;
  return (
    <section className="notice notice-warn conflict" role="alert" aria-label={t("conflict.title")}>
      <p>{t("conflict.title")}</p>
      <dl>
        <dt>{t("conflict.theirs")}</dt>
        <dd>
          {decision?.kind === "correct" ? (
            <>
              <span className="num">{shownValue(decision.correction)}</span>
              {` · ${decision.correction.reason}`}
              {decision.correction.by && ` · ${decision.correction.by}`}
            </>
          ) : (
            t(decision ? "conflict.accepted" : "conflict.undone")
          )}
          {theirs && <span className="dim"> · {formatMoment(theirs.at, locale)}</span>}
        </dd>
        <dt>{t("conflict.mine")}</dt>
        <dd>
          <span className="num">{shownValue(mine)}</span>
          {` · ${mine.reason}`}
        </dd>
      </dl>
      <p>
        <button type="button" className="button button-small" onClick={onMine}>
          {t("conflict.keepMine")}
        </button>{" "}
        <button type="button" className="button button-small" onClick={onTheirs}>
          {t("conflict.keepTheirs")}
        </button>
      </p>
    </section>
  );
}
