import type { MeasureId } from "../records/measures";
import type { Fund, TableKind } from "../records/vocabulary";
import type { Item } from "./concept";
import type { ColumnIdentity } from "./identity";

/** What one column of a form holds: in the row of the whole and in a subject's row. */
export interface FormColumn {
  readonly id: string;
  readonly zh: string;
  /** The items its words name, without their wholes and what the form gives, sorted and joined by +. */
  readonly key: string;
  readonly total: MeasureId;
  readonly subject: MeasureId;
  /** Where it is not the form's. */
  readonly fund?: Fund;
}

/** A form of the accounts whose rows are subjects: one declaration, read by one interpreter in every layout. */
export interface Form {
  readonly table: TableKind;
  readonly fund: Fund | null;
  /** What every amount of the form is, said or not. */
  readonly given: readonly Item[];
  readonly columns: readonly FormColumn[];
  /** Sums along a row: what places figures and what checks them is this one list. */
  readonly identities: readonly ColumnIdentity[];
  /** Columns few departments have an amount in: where a line does not tell, the others are likelier. */
  readonly seldom?: readonly string[];
  /** Known column sequences, where merged cells have collapsed and the header alone does not tell. */
  readonly layouts: readonly (readonly string[])[];
  /** What the classes of the form's whole column are of, where rows are economic classes; null: of basic expenditure. */
  readonly classesOf?: string | null;
  /** An amount a row: where the form is printed with one column only, it has no name. */
  readonly columnless?: true;
  /** Header words no other form has: a table without a title is told by them. */
  readonly own?: RegExp;
}

export const column = (
  id: string,
  key: string,
  zh: string,
  total: MeasureId,
  subject: MeasureId = total,
): FormColumn => ({ id, zh, key, total, subject });

/** The column whose words a header path holds; a fund of its own before one for all funds. */
export function columnOf(
  form: Pick<Form, "columns">,
  key: string,
  fund: Fund | null,
): FormColumn | undefined {
  const fitting = form.columns.filter((entry) => entry.key === key);
  return (
    fitting.find((entry) => entry.fund !== undefined && entry.fund === fund) ??
    fitting.find((entry) => entry.fund === undefined)
  );
}
