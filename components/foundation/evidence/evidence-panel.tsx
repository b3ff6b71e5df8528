"use client";

import { useEffect, useRef } from "react";
import { sourceWords } from "@/lib/i18n/source-words";
import { useResolvedEvidence } from "../../analysis/use-resolved-evidence";
import { rowsOf, useEngineQuery } from "../engine/use-engine-query";
import { useLocale, useText } from "../locale/locale-context";
import { Modal } from "../panel/modal";
import { PrintHead } from "../print/print-head";
import { ErrorState, LoadingState } from "../states/states";
import { useSelection } from "../view/use-selection";
import { describeMeasure, nameOfBody } from "./describe";
import { type EvidencePart, type EvidenceRequest, singleFact } from "./evidence-request";
import { FactCard } from "./fact-card";
import { type FactRow, factsQuery } from "./queries";

const factIds = (parts: readonly EvidencePart[]): string[] =>
  parts.flatMap((part) => ("factId" in part ? [part.factId] : []));

/** The drawer that explains a number. */
export function EvidencePanel({
  request: asked,
  onClose,
}: {
  request: EvidenceRequest;
  onClose: () => void;
}) {
  const request = useResolvedEvidence(asked);
  const t = useText();
  const locale = useLocale();
  const { change } = useSelection();
  const body = useRef<HTMLDivElement>(null);
  const ids = factIds(request.parts);
  const view = useEngineQuery<FactRow>(ids.length > 0 ? factsQuery(ids) : null);
  const facts = new Map(rowsOf(view).map((fact) => [fact.fact_id, fact]));
  const [only] = [...facts.values()];
  const waiting = ids.length > 0 && (view.kind === "loading" || (view.kind !== "error" && view.stale));
  const linked = request.title === t("evidence.title") && only;

  // After the panel has made its step of the history: Back restores an address without the figure.
  useEffect(() => {
    body.current?.parentElement?.scrollTo({ top: 0 });
    change({ fact: singleFact(request), cell: request.cell }, "replace");
  }, [request, change]);

  return (
    <Modal
      kind="drawer"
      className="evidence"
      isOpen
      onBack="restore"
      onClose={onClose}
      labelledBy="evidence-title"
    >
      <div ref={body} className="evidence-body">
        <PrintHead data={null} />
        <div className="evidence-head">
          <p className="eyebrow">{t("evidence.title")}</p>
          <button type="button" className="button evidence-close" onClick={onClose}>
            {t("evidence.close")}
          </button>
          <h2 id="evidence-title">{linked ? nameOfBody(linked, locale) || linked.file : request.title}</h2>
          {linked && <p>{describeMeasure(linked, locale, t)}</p>}
          {request.value && <p className="evidence-value num">{request.value}</p>}
          {request.formula && (
            <p className="evidence-formula">
              <span className="dim">{t("evidence.formula")}</span> {request.formula}
            </p>
          )}
        </div>
        {waiting && <LoadingState />}
        {view.kind === "error" && <ErrorState message={view.message} sql={view.sql} />}
        {!waiting &&
          request.parts.map((part) => (
            <Part
              key={"factId" in part ? part.factId : part.label}
              part={part}
              fact={"factId" in part ? facts.get(part.factId) : undefined}
              among={request.parts.length > 1 ? request.title : null}
            />
          ))}
      </div>
    </Modal>
  );
}

interface PartProps {
  readonly part: EvidencePart;
  readonly fact: FactRow | undefined;
  /** Title of all parts where there are several: a part of that very name is called by its measure. */
  readonly among: string | null;
}

function Part({ part, fact, among }: PartProps) {
  const t = useText();
  const locale = useLocale();
  const title = fact && part.label === among ? describeMeasure(fact, locale, t) : part.label;
  return (
    <section className="evidence-part">
      {among !== null && <h3>{title}</h3>}
      {"factId" in part ? (
        fact ? (
          <FactCard fact={fact} />
        ) : (
          <p>{t("evidence.missing", { id: part.factId })}</p>
        )
      ) : (
        <>
          <p>
            <span className="num">{part.value}</span> <span className="dim">{part.source}</span>
          </p>
          {part.caveat && (
            <p>
              <strong>{t("evidence.note")}</strong> {sourceWords(part.caveat, locale)}
            </p>
          )}
        </>
      )}
    </section>
  );
}
