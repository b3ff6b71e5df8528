"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { lazyPart } from "../failure/lazy-part";
import { useText } from "../locale/locale-context";
import { useSelection } from "../view/use-selection";
import { EvidenceContext } from "./evidence-context";
import { type EvidenceRequest, evidenceOfFact } from "./evidence-request";

const EvidencePanel = lazyPart(async () => (await import("./evidence-panel")).EvidencePanel);

const NAMED_NONE = { fact: undefined, cell: undefined };

/** Holds the one evidence panel. The figure it is about is part of the address, recorded or computed. */
export function EvidenceProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const { selection, change } = useSelection();
  const [request, setRequest] = useState<EvidenceRequest | null>(null);
  const { fact: linked, cell } = selection;
  const shown = useRef(request);
  shown.current = request;

  useEffect(() => {
    if ((linked === undefined && cell === undefined) || shown.current) return;
    // The panel's own step names the figure again; the page below is one without it.
    change(NAMED_NONE, "replace");
    const title = t("evidence.title");
    setRequest(
      linked === undefined ? { title, parts: [], ...(cell ? { cell } : {}) } : evidenceOfFact(title, linked),
    );
  }, [linked, cell, change, t]);

  const open = useCallback((wanted: EvidenceRequest) => {
    shown.current = wanted;
    setRequest(wanted);
  }, []);
  const close = useCallback(() => {
    shown.current = null;
    setRequest(null);
    change(NAMED_NONE, "replace");
  }, [change]);

  const handle = useMemo(() => ({ open }), [open]);
  return (
    <EvidenceContext value={handle}>
      {children}
      {request && <EvidencePanel partName={t("evidence.title")} request={request} onClose={close} />}
    </EvidenceContext>
  );
}
