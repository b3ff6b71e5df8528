import type fc from "fast-check";
import type { Fact } from "../../../lib/records/schema";
import { DIALECTS } from "../../support/accounts/dialect";
import type { Layout } from "../../support/accounts/layout";
import { layouts } from "../../support/accounts/layout-arbitrary";
import type { Accounts } from "../../support/accounts/model";
import { printTables } from "../../support/accounts/render";
import type { PrintedCell, PrintedTable } from "../../support/accounts/table";

/** The accounts as lines and tables, before any format. */
export interface AccountsContent {
  readonly title: string;
  readonly tables: readonly {
    readonly captions: readonly string[];
    readonly header: readonly (readonly PrintedCell[])[];
    readonly body: readonly (readonly PrintedCell[])[];
    readonly rows: readonly (readonly PrintedCell[])[];
    readonly note: string | null;
  }[];
}

/** Layouts whose captions are the plain ones of `accountsContent`. */
export const plainLayouts: fc.Arbitrary<Layout> = layouts("tabs").map((layout) => ({
  ...layout,
  title: { numbered: false, year: false, bureau: false, heading: false },
  caption: "form-unit-bureau",
  merged: "blank",
  dialect: "standard",
  pageBreak: false,
  brokenWords: false,
  contents: false,
}));

/** The accounts, or other tables in their place, as the content of a document. */
export function accountsContent(
  made: Accounts,
  layout: Layout,
  tables: readonly PrintedTable[] = printTables(made, layout),
): AccountsContent {
  const bureau = `${made.region}${made.bureau}`;
  const dialect = DIALECTS[layout.dialect];
  return {
    title: `${bureau}${made.year}年度部门决算`,
    tables: tables.map((table): AccountsContent["tables"][number] => ({
      captions: [
        table.title,
        `${dialect.formCaption}${table.number}表`,
        `${dialect.unitCaption}${layout.money.unit}`,
        `${dialect.bureauCaption}${bureau}`,
      ],
      header: table.header,
      body: table.body,
      rows: [...table.header, ...table.body],
      note: layout.notes ? table.note : null,
    })),
  };
}

/** What a figure says, without where it stands. */
export function meaningOf(fact: Fact): Partial<Fact> {
  const { fact_id, file, document_id, formula, line, char, page, bbox, sheet, cell, placed_by, ...meaning } =
    fact;
  return meaning;
}
