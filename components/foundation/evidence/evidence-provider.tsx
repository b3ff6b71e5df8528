"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { lazyPart } from "../failure/lazy-part";
import { useText } from "../locale/locale-context";
import { useSelection } from "../view/use-selection";
import { EvidenceContext } from "./evidence-context";
import { type EvidenceRequest, evidenceOfFact, singleFact } from "./evidence-request";

const EvidencePanel = lazyPart(async () => (await import("./evidence-panel")).EvidencePanel);

/** Holds the one evidence panel. A single figure's panel is part of the address (`fact=`), so it can be linked. */
export function EvidenceProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const { selection, change } = useSelection();
  const [request, setRequest] = useState<EvidenceRequest | null>(null);
  const linked = selection.fact;
  const shown = useRef(request);
  shown.current = request;

  useEffect(() => {
    if (linked === undefined) return;
    if (shown.current && singleFact(shown.current) === linked) return;
    // The panel's own step names the figure again; the page below is one without it.
    change({ fact: undefined }, "replace");
    setRequest(evidenceOfFact(t("evidence.title"), linked));
  }, [linked, change, t]);

  const open = useCallback((wanted: EvidenceRequest) => {
    shown.current = wanted;
    setRequest(wanted);
  }, []);
  const close = useCallback(() => {
    shown.current = null;
    setRequest(null);
    change({ fact: undefined }, "replace");
  }, [change]);

  const handle = useMemo(() => ({ open }), [open]);
  return (
    <EvidenceContext value={handle}>
      {children}
      {request && <EvidencePanel partName={t("evidence.title")} request={request} onClose={close} />}
    </EvidenceContext>
  );
}
