"use client";

import Link from "next/link";
import { groupDigits } from "@/lib/i18n/decimal";
import { formatShare } from "@/lib/i18n/number";
import { STATUSES } from "@/lib/records/closed-lists";
import { printSelection } from "@/lib/view/print";
import { StatusMark } from "../foundation/figure/status-mark";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { pathOf } from "../foundation/shell/routes";
import type { FindingCountRow, StatusRow } from "./queries";

interface QualityBreakdownProps {
  readonly statuses: readonly StatusRow[];
  readonly findings: readonly FindingCountRow[];
}

/** How far the figures can be vouched for, and what the checks have found. */
export function QualityBreakdown({ statuses, findings }: QualityBreakdownProps) {
  const t = useText();
  const locale = useLocale();
  const total = statuses.reduce((sum, row) => sum + row.facts, 0) || 1;
  const counts = new Map(statuses.map((row) => [row.status, row.facts]));
  return (
    <div className="quality">
      <ul className="quality-statuses">
        {STATUSES.map((status) => {
          const facts = counts.get(status) ?? 0;
          return (
            <li key={status}>
              <span className="quality-name">
                <StatusMark status={status} named />
              </span>
              <span className="quality-bar" aria-hidden="true">
                <span style={{ width: `${(100 * facts) / total}%`, background: `var(--status-${status})` }} />
              </span>
              <Link
                className="num"
                prefetch={false}
                href={`${pathOf("explore", locale)}${printSelection({ statuses: [status] })}`}
              >
                {groupDigits(String(facts))}
              </Link>
              <span className="num dim">{formatShare(facts / total)}</span>
              <span className="dim quality-about">{t(`status.${status}.about`)}</span>
            </li>
          );
        })}
      </ul>
      {findings.length > 0 && (
        <>
          <h3>{t("overview.findingKinds")}</h3>
          <ul className="finding-kinds">
            {findings.map(({ kind, severity, findings: count }) => (
              <li key={`${kind}-${severity}`}>
                <span>{t(`kind.${kind}`)}</span> <span className="num">{count}</span>{" "}
                <span className="dim">{t(`severity.${severity}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
