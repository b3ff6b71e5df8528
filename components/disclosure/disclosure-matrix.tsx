"use client";

import Link from "next/link";
import { useState } from "react";
import { REQUIREMENT_KINDS } from "@/lib/records/closed-lists";
import { printSelection } from "@/lib/view/print";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { pathOf } from "../foundation/shell/routes";
import { CellDetail } from "./cell-detail";
import { departmentOf, lacksOf, statesOf, titleOf } from "./disclosure-model";
import type { RegisterKind, RegisterRow, RequirementRow } from "./queries";
import { StateLegend, StateMark } from "./state-mark";

/** Rows drawn at once: what a screen and a reader can take in. */
const STEP = 60;

interface Open {
  readonly row: RegisterRow;
  readonly column: number;
}

interface DisclosureMatrixProps {
  readonly kind: RegisterKind;
  readonly rows: readonly RegisterRow[];
  readonly requirements: readonly RequirementRow[];
}

const keyOf = ({ bureau_id, fiscal_year }: RegisterRow): string => `${bureau_id}|${fiscal_year}`;

/** Departments and years down, what must be published across; each cell opens its reason. */
export function DisclosureMatrix({ kind, rows, requirements }: DisclosureMatrixProps) {
  const t = useText();
  const locale = useLocale();
  const [most, setMost] = useState(STEP);
  const [open, setOpen] = useState<Open | null>(null);
  const groups = REQUIREMENT_KINDS.map((group) => ({
    group,
    size: requirements.filter((one) => one.kind === group).length,
  })).filter(({ size }) => size > 0);
  const rest = Math.min(STEP, rows.length - most);
  return (
    <>
      <StateLegend />
      <section className="disclosure-matrix" aria-label={t("disclosure.matrix")}>
        <table className="table">
          <caption className="visually-hidden">{t("disclosure.matrix")}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="disclosure-who">
                {t("disclosure.department")}
              </th>
              <th scope="col" rowSpan={2} className="num">
                {t("disclosure.year")}
              </th>
              <th scope="col" rowSpan={2} className="num">
                {t("disclosure.lacks")}
              </th>
              {groups.map(({ group, size }) => (
                <th key={group} scope="colgroup" colSpan={size} className="disclosure-group">
                  {t(`disclosure.group.${group}`)}
                </th>
              ))}
            </tr>
            <tr>
              {requirements.map((requirement) => (
                <th key={requirement.requirement_id} scope="col" className="disclosure-what">
                  <span>{titleOf(requirement, locale)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <tr key={keyOf(row)}>
                <th scope="row" className="disclosure-who">
                  <Link
                    prefetch={false}
                    href={`${pathOf("bureau", locale)}${printSelection({ id: row.bureau_id })}`}
                  >
                    {departmentOf(row, locale)}
                  </Link>
                </th>
                <td className="num">{row.fiscal_year}</td>
                <td className="num">{lacksOf(row, requirements)}</td>
                {requirements.map((requirement, column) => {
                  const state = statesOf(row, requirements)[column];
                  return (
                    <td key={requirement.requirement_id} className="disclosure-cell">
                      {state && (
                        <button
                          type="button"
                          data-open={open?.row === row && open.column === column}
                          aria-label={`${departmentOf(row, locale)} ${row.fiscal_year ?? ""} ${titleOf(requirement, locale)}: ${t(`disclosure.state.${state}`)}`}
                          onClick={() => setOpen({ row, column })}
                        >
                          <StateMark state={state} />
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && (
        <p>
          <button type="button" className="button" onClick={() => setMost(most + STEP)}>
            {t("disclosure.more", { n: rest })}
          </button>
        </p>
      )}
      {open && (
        <CellDetail
          kind={kind}
          row={open.row}
          requirement={requirements[open.column] as RequirementRow}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
