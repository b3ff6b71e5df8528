"use client";

import { PHASES } from "@/lib/records/closed-lists";
import { MEASURES, type MeasureId } from "@/lib/records/measures";
import type { Phase } from "@/lib/records/vocabulary";
import type { ColumnRole } from "@/lib/reference/figures-table/mapping";
import { FIELDS, type FieldName } from "@/lib/reference/figures-table/words";
import { useLocale, useText } from "../../foundation/locale/locale-context";

interface ColumnRowProps {
  readonly header: string;
  readonly samples: readonly string[];
  readonly role: ColumnRole;
  readonly onChange: (role: ColumnRole) => void;
}

const FIGURE = "=figure";
const IGNORE = "=ignore";

const FIRST_MEASURE: MeasureId = MEASURES[0].id;

function choiceOf(role: ColumnRole): string {
  if (role.kind === "field") return role.field;
  return role.kind === "figure" ? FIGURE : IGNORE;
}

function roleOf(choice: string, before: ColumnRole): ColumnRole {
  if (choice === IGNORE) return { kind: "ignore" };
  if (choice !== FIGURE) return { kind: "field", field: choice as FieldName };
  return before.kind === "figure"
    ? before
    : { kind: "figure", measure: FIRST_MEASURE, phase: null, unit: null, year: null };
}

/** One column of the table: what it is and, for figures, of what. */
export function ColumnRow({ header, samples, role, onChange }: ColumnRowProps) {
  const t = useText();
  const locale = useLocale();
  const figure = role.kind === "figure" ? role : null;
  const about = (name: string): string => `${header} ${name}`;
  return (
    <tr>
      <th scope="row">{header}</th>
      <td className="dim">{samples.filter(Boolean).join("、")}</td>
      <td>
        <select
          aria-label={t("mapping.roleOf", { column: header })}
          value={choiceOf(role)}
          onChange={(event) => onChange(roleOf(event.target.value, role))}
        >
          <option value={IGNORE}>{t("mapping.ignore")}</option>
          <option value={FIGURE}>{t("mapping.figure")}</option>
          {FIELDS.map((field) => (
            <option key={field} value={field}>
              {t(`mapping.field.${field}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        {figure && (
          <select
            aria-label={about(t("mapping.measure"))}
            value={figure.measure}
            onChange={(event) => onChange({ ...figure, measure: event.target.value as MeasureId })}
          >
            {MEASURES.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {measure[locale]}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {figure && (
          <select
            aria-label={about(t("mapping.phase"))}
            value={figure.phase ?? ""}
            onChange={(event) => onChange({ ...figure, phase: (event.target.value || null) as Phase | null })}
          >
            <option value="">{t("mapping.fromTable")}</option>
            {PHASES.map((phase) => (
              <option key={phase} value={phase}>
                {t(`phase.${phase}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {figure && (
          <input
            type="text"
            size={5}
            aria-label={about(t("mapping.unit"))}
            value={figure.unit ?? ""}
            placeholder={t("mapping.fromTable")}
            onChange={(event) => onChange({ ...figure, unit: event.target.value.trim() || null })}
          />
        )}
      </td>
      <td>
        {figure && (
          <input
            type="text"
            size={5}
            inputMode="numeric"
            aria-label={about(t("mapping.year"))}
            value={figure.year ?? ""}
            placeholder={t("mapping.fromTable")}
            onChange={(event) => onChange({ ...figure, year: Number(event.target.value) || null })}
          />
        )}
      </td>
    </tr>
  );
}
