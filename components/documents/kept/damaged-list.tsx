"use client";

import type { DamagedDocument } from "@/lib/local/kept/types";
import { useText } from "../../foundation/locale/locale-context";
import type { Library } from "../library/library";
import { KeptActions } from "./kept-actions";

interface DamagedListProps {
  readonly damaged: readonly DamagedDocument[];
  readonly library: Library;
}

/** Documents that are kept and cannot be read; the others are not affected. */
export function DamagedList({ damaged, library }: DamagedListProps) {
  const t = useText();
  if (damaged.length === 0) return null;
  return (
    <section className="damaged" aria-label={t("kept.list", { n: damaged.length })}>
      <h2 className="sidebar-title">{t("kept.list", { n: damaged.length })}</h2>
      <ul>
        {damaged.map(({ document_id: id, file, kind, detail }) => (
          <li key={id}>
            <p className="job-name">{file ?? t("kept.noName")}</p>
            <p className="job-state" title={detail}>
              {t(kind === "newer" ? "kept.newer" : "kept.damaged")}
            </p>
            <KeptActions documentId={id} library={library} />
          </li>
        ))}
      </ul>
    </section>
  );
}
