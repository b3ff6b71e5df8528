"use client";

import { type FormEvent, useState } from "react";
import {
  type ColumnRole,
  type Defaults,
  type Mapping,
  proposeMapping,
} from "@/lib/reference/figures-table/mapping";
import type { FiguresTable } from "@/lib/reference/figures-table/table";
import { SelectField } from "../../foundation/controls/select-field";
import { useText } from "../../foundation/locale/locale-context";
import type { Job } from "../library/job";
import type { TableChoice } from "../worker/protocol";
import { ColumnRow } from "./column-row";
import { DefaultFields } from "./default-fields";

interface TableMappingProps {
  readonly job: Job;
  readonly onImport: (choice: TableChoice) => void;
  readonly onCancel: () => void;
}

/** Settles what each column of a table of figures is; nothing is imported before. */
export function TableMapping({ job, onImport, onCancel }: TableMappingProps) {
  const t = useText();
  const tables = job.state.kind === "table" ? job.state.file.tables : [];
  const [index, setIndex] = useState(0);
  const table = tables[index];
  if (!table) return null;
  return (
    <section className="mapping">
      <h2>{t("mapping.title", { file: job.file })}</h2>
      <p className="dim">{t("mapping.about")}</p>
      {tables.length > 1 && (
        <SelectField
          label={t("mapping.sheet")}
          value={String(index)}
          options={tables.map((one, i) => ({
            value: String(i),
            label: t("mapping.sheetNamed", { n: i + 1, name: one.sheet ?? "" }),
          }))}
          onChange={(chosen) => setIndex(Number(chosen))}
        />
      )}
      <MappingForm
        key={index}
        table={table}
        onImport={(mapping) => onImport({ table: index, mapping })}
        onCancel={onCancel}
      />
    </section>
  );
}

interface MappingFormProps {
  readonly table: FiguresTable;
  readonly onImport: (mapping: Mapping) => void;
  readonly onCancel: () => void;
}

function MappingForm({ table, onImport, onCancel }: MappingFormProps) {
  const t = useText();
  const [mapping, setMapping] = useState(() => proposeMapping(table));
  const setColumn = (at: number, role: ColumnRole): void =>
    setMapping({ ...mapping, columns: mapping.columns.map((one, i) => (i === at ? role : one)) });
  const setDefaults = (change: Partial<Defaults>): void =>
    setMapping({ ...mapping, defaults: { ...mapping.defaults, ...change } });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onImport(mapping);
  };
  return (
    <form className="mapping-form" onSubmit={save}>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("mapping.column")}</th>
              <th scope="col">{t("mapping.sample")}</th>
              <th scope="col">{t("mapping.role")}</th>
              <th scope="col">{t("mapping.measure")}</th>
              <th scope="col">{t("mapping.phase")}</th>
              <th scope="col">{t("mapping.unit")}</th>
              <th scope="col">{t("mapping.year")}</th>
            </tr>
          </thead>
          <tbody>
            {table.header.map((cell, i) => (
              <ColumnRow
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never change places.
                key={i}
                header={cell.text}
                samples={table.rows.slice(0, 3).map((row) => row[i]?.text ?? "")}
                role={mapping.columns[i] ?? { kind: "ignore" }}
                onChange={(role) => setColumn(i, role)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <DefaultFields defaults={mapping.defaults} onChange={setDefaults} />
      <p className="entry-actions">
        <button type="submit" className="button button-primary">
          {t("mapping.import")}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t("mapping.cancel")}
        </button>
      </p>
    </form>
  );
}
