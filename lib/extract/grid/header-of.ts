import { THREE_PUBLIC } from "../../accounts/forms/three-public";
import type { Row } from "../../documents/model";
import type { TableContext } from "../draft";
import { plainLabel } from "../label";
import type { SubjectIndex } from "../subjects";
import { chooseForm, codesIn } from "./choose-form";
import { economicColumn } from "./economic-column";
import type { Summed } from "./form-sums";

/** What is known of a table before its header is read. */
export interface HeaderOf {
  /** The form its title names, with its sums. */
  readonly form: Summed | null;
  /** Names of subjects the header may print. */
  readonly isName: (label: string) => boolean;
}

/** What the title and the codes of a table, and the subjects of its year, say of its header. */
export function headerOf(
  context: Pick<TableContext, "table" | "title" | "planned" | "year">,
  rows: readonly Pick<Row, "cells">[],
  subjects: SubjectIndex,
): HeaderOf {
  const { table, year } = context;
  return {
    form:
      table === "three_public" || table === "procurement" ? THREE_PUBLIC : chooseForm(context, codesIn(rows)),
    isName: (label) =>
      economicColumn(label, subjects, year) !== null ||
      subjects.economicSections(plainLabel(label), year).length > 0,
  };
}
