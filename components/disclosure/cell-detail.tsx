"use client";

import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { departmentOf, reasonWords, titleOf } from "./disclosure-model";
import {
  type ReasonRow,
  type RegisterKind,
  type RegisterRow,
  type RequirementRow,
  reasonsQuery,
} from "./queries";
import { StateMark } from "./state-mark";

interface CellDetailProps {
  readonly kind: RegisterKind;
  readonly row: RegisterRow;
  readonly requirement: RequirementRow;
  readonly onClose: () => void;
}

/** Where the file and the page that links it are to be seen. */
function Addresses({ of }: { of: Readonly<Record<"file" | "page", string | null>> }) {
  const t = useText();
  return (["file", "page"] as const).map((which) => {
    const href = of[which];
    return (
      href && (
        <span key={which}>
          {" · "}
          <a href={href} rel="noreferrer external">
            {t(`disclosure.address.${which}`)}
          </a>
        </span>
      )
    );
  });
}

/** Why a disclosure is in a state, file by file, and the rule that asks for it. */
export function CellDetail({ kind, row, requirement, onClose }: CellDetailProps) {
  const t = useText();
  const locale = useLocale();
  const reasons = freshRowsOf(useEngineQuery<ReasonRow>(reasonsQuery(kind, row.bureau_id, row.fiscal_year)));
  const own = reasons.filter((one) => one.requirement_id === requirement.requirement_id);
  return (
    <div className="disclosure-detail" aria-live="polite">
      <h3>
        {titleOf(requirement, locale)}{" "}
        <span className="dim">
          {departmentOf(row, locale)} {row.fiscal_year}
        </span>
      </h3>
      <ul>
        {own.map(({ document_id, file, url, page_url, published, format, state, reason, place }) => (
          <li key={document_id}>
            <StateMark state={state} /> <strong>{t(`disclosure.state.${state}`)}</strong>{" "}
            {reasonWords(reason, locale)}
            <span className="dim">
              {" "}
              {file}
              {place !== null && format === "text" && ` · ${t("disclosure.line", { line: place })}`}
              {published && ` · ${t("disclosure.published", { date: published })}`}
            </span>
            <Addresses of={{ file: url, page: page_url }} />
          </li>
        ))}
      </ul>
      <p className="dim">
        {t("disclosure.basis")}:{" "}
        {requirement.source_url ? (
          <a href={requirement.source_url} rel="noreferrer">
            {requirement.basis}
          </a>
        ) : (
          requirement.basis
        )}
      </p>
      <button type="button" className="button button-small" onClick={onClose}>
        {t("disclosure.close")}
      </button>
    </div>
  );
}
