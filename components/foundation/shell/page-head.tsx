"use client";

import type { ReactNode } from "react";
import { Phrases } from "../locale/phrases";
import { usePageTitle } from "./use-page-title";

/** Title and first sentence of a page. */
export function PageHead({
  title,
  named = title,
  lead,
  children,
}: {
  title: string;
  /** What a tab or a printed file is called, where the heading alone names no thing. */
  named?: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  usePageTitle(named);
  return (
    <header className="page-head">
      <h1>
        <Phrases text={title} />
      </h1>
      {lead && <p>{lead}</p>}
      {children}
    </header>
  );
}
