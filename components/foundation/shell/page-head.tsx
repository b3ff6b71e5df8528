import type { ReactNode } from "react";
import { Phrases } from "../locale/phrases";

/** Title and first sentence of a page. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
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
