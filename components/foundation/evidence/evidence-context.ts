"use client";

import { createContext, useContext } from "react";
import type { EvidenceRequest } from "./evidence-request";

export interface EvidenceHandle {
  open(request: EvidenceRequest): void;
}

/** Apart from its provider, so that what the panel shows can open the panel. */
export const EvidenceContext = createContext<EvidenceHandle>({ open: () => undefined });

export function useEvidence(): EvidenceHandle {
  return useContext(EvidenceContext);
}
