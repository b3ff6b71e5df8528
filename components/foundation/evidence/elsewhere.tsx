"use client";

import { correctionOf, printedText } from "@/lib/records/printed";
import { rowsOf, useEngineQuery } from "../engine/use-engine-query";
import { OriginMark } from "../figure/origin-mark";
import { StatusMark } from "../figure/status-mark";
import { useLocale, useText } from "../locale/locale-context";
import { statesSame } from "./conversion";
import { describeCorrection, describePlace, describeValue } from "./describe";
import { elsewhereQuery, type FactRow } from "./queries";

/** A figure as printed, or its value where it is printed nowhere. */
function Stated({ fact }: { fact: FactRow }) {
  const t = useText();
  const locale = useLocale();
  const correction = correctionOf(fact);
  const printed = printedText(fact);
  if (correction) return <span className="num">{describeCorrection(correction, t)}</span>;
  if (printed !== "") return <q className="num">{printed}</q>;
  return (
    <span className="num">
      {describeValue(fact, locale)} <OriginMark origin={fact.origin} />
    </span>
  );
}

/** Other places that state the same figure, as they print it. */
export function Elsewhere({ fact }: { fact: FactRow }) {
  const t = useText();
  const view = useEngineQuery<FactRow>(elsewhereQuery(fact));
  const others = rowsOf(view);
  if (view.kind === "loading") return null;
  return (
    <section className="fact-section">
      <h3>{t("evidence.elsewhere")}</h3>
      {others.length === 0 && <p className="dim">{t("evidence.noElsewhere")}</p>}
      <ul className="elsewhere">
        {others.map((other) => {
          const same = statesSame(fact, other);
          return (
            <li key={other.fact_id}>
              <Stated fact={other} />
              <StatusMark status={other.status} />
              {same !== null && (
                <span className="tag" data-same={same}>
                  {t(same ? "evidence.agrees" : "evidence.differs")}
                </span>
              )}
              {other.superseded_by !== null && <span className="tag">{t("evidence.replaced")}</span>}
              {other.preferred && <span className="tag">{t("evidence.preferred")}</span>}
              <p className="dim">
                {other.table_title ?? t(`table.${other.table}`)}
                {describePlace(other, t) && ` · ${describePlace(other, t)}`}
                {other.document_id !== fact.document_id && ` · ${other.title ?? other.url ?? other.file}`}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
