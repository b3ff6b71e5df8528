"use client";

import { subjectName } from "@/lib/i18n/subjects";
import { querySubjectNames, type SubjectName, type SubjectYear } from "@/lib/metrics/queries/item-facts";
import type { Selection } from "@/lib/view/fields";
import { bureauName } from "../analysis/bureau-name";
import { SelectField } from "../foundation/controls/select-field";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";

export const keyOfAccount = ({ bureau_id, fiscal_year }: SubjectYear): string =>
  `${fiscal_year}~${bureau_id}`;

const SECTION_DIGITS = 5;
const CLASS_DIGITS = 3;

interface SubjectControlsProps {
  readonly accounts: readonly SubjectYear[];
  readonly chosen: SubjectYear;
  /** The class or section whose parts are shown. */
  readonly subject: string | undefined;
  readonly onChange: (change: Partial<Selection>) => void;
}

const byUnit = (a: SubjectYear, b: SubjectYear): number =>
  (a.region_code ?? "").localeCompare(b.region_code ?? "") ||
  (a.bureau_id < b.bureau_id ? -1 : a.bureau_id > b.bureau_id ? 1 : b.fiscal_year - a.fiscal_year);

/** Whose accounts of which year, and how deep: all classes, the sections of one, the items of a section. */
export function SubjectControls({ accounts, chosen, subject = "", onChange }: SubjectControlsProps) {
  const t = useText();
  const locale = useLocale();
  const names = freshRowsOf(
    useEngineQuery<SubjectName>(
      chosen.scope === "department" ? null : querySubjectNames(chosen.bureau_id, chosen.fiscal_year),
    ),
  );
  const ofClass = subject.slice(0, CLASS_DIGITS);
  const optionsOf = (digits: number, within: string) => [
    { value: within, label: t("execution.subjectAll") },
    ...names
      .filter(({ subject_code: code }) => code.length === digits && code.startsWith(within))
      .map(({ subject_code: code, subject_name: name }) => ({
        value: code,
        label: `${code} ${subjectName(name ?? "", locale)}`,
      })),
  ];
  const [classes, sections] = [optionsOf(CLASS_DIGITS, ""), optionsOf(SECTION_DIGITS, ofClass)];
  const choose = (code: string): void => onChange({ subject: code === "" ? undefined : code });
  return (
    <div className="filter-fields">
      <SelectField
        label={t("execution.subjectChoice")}
        value={keyOfAccount(chosen)}
        options={[...accounts].sort(byUnit).map((year) => ({
          value: keyOfAccount(year),
          label: t("execution.subjectOption", {
            name: bureauName(year, locale),
            year: year.fiscal_year,
            n: year.subjects,
          }),
        }))}
        onChange={(key) => {
          const account = accounts.find((year) => keyOfAccount(year) === key);
          if (account) onChange({ account: { bureau: account.bureau_id, year: account.fiscal_year } });
        }}
      />
      {classes.length > 1 && (
        <SelectField label={t("execution.class")} value={ofClass} options={classes} onChange={choose} />
      )}
      {ofClass !== "" && sections.length > 1 && (
        <SelectField
          label={t("execution.section")}
          value={subject.slice(0, SECTION_DIGITS)}
          options={sections}
          onChange={choose}
        />
      )}
    </div>
  );
}
