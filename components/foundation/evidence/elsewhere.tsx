"use client";

import { rowsOf, useEngineQuery } from "../engine/use-engine-query";
import { StatusMark } from "../figure/status-mark";
import { useText } from "../locale/locale-context";
import { statesSame } from "./conversion";
import { describePlace } from "./describe";
import { elsewhereQuery, type FactRow } from "./queries";

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
              <q className="num">{other.printed ?? ""}</q>
              {other.printed_unit && <span className="dim">{other.printed_unit}</span>}
              <StatusMark status={other.status} />
              {same !== null && (
                <span className="tag" data-same={same}>
                  {t(same ? "evidence.agrees" : "evidence.differs")}
                </span>
              )}
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
