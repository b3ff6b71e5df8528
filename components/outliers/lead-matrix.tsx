"use client";

import type { Selection } from "@/lib/view/fields";
import { LEAD_LEVELS, type LeadLevel } from "@/lib/worklist/closed-lists";
import type { LeadCountRow } from "@/lib/worklist/leads";
import { useText } from "../foundation/locale/locale-context";
import { kindName } from "./lead-names";

interface LeadMatrixProps {
  readonly counts: readonly LeadCountRow[];
  readonly kinds: readonly string[];
  readonly levels: readonly LeadLevel[];
  readonly onChange: (change: Partial<Selection>) => void;
}

/** How many leads of each kind and certainty; every count narrows the queue to itself, and again widens it. */
export function LeadMatrix({ counts, kinds, levels, onChange }: LeadMatrixProps) {
  const t = useText();
  const columns = LEAD_LEVELS.filter((level) => counts.some((row) => row.level === level));
  const rows = [...new Set(counts.map(({ kind }) => kind))].sort(
    (a, b) => totalOf(counts, { kind: b }) - totalOf(counts, { kind: a }),
  );
  return (
    <section className="matrix-scroll lead-matrix" aria-label={t("outliers.matrix")}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("outliers.kinds")}</span>
            </th>
            {columns.map((level) => (
              <th key={level} scope="col" title={t(`outliers.level.${level}`)}>
                <span className="lead-level" data-level={level}>
                  {t(`outliers.levelShort.${level}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((kind) => (
            <tr key={kind}>
              <th scope="row">{kindName(kind, t)}</th>
              {columns.map((level) => {
                const n = totalOf(counts, { kind, level });
                const chosen =
                  kinds.length === 1 && kinds[0] === kind && levels.length === 1 && levels[0] === level;
                if (n === 0) return <td key={level} />;
                return (
                  <td key={level} className="num">
                    <button
                      type="button"
                      aria-pressed={chosen}
                      aria-label={t("outliers.matrixCell", {
                        kind: kindName(kind, t),
                        level: t(`outliers.level.${level}`),
                        n,
                      })}
                      onClick={() =>
                        onChange(
                          chosen
                            ? { leadKinds: undefined, leadLevels: undefined }
                            : { leadKinds: [kind], leadLevels: [level] },
                        )
                      }
                    >
                      {n}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function totalOf(counts: readonly LeadCountRow[], of: { kind?: string; level?: LeadLevel }): number {
  return counts
    .filter((row) => (!of.kind || row.kind === of.kind) && (!of.level || row.level === of.level))
    .reduce((sum, row) => sum + row.leads, 0);
}
