import { DIALECTS, translate } from "./dialect";
import { economicTable } from "./forms/economic-table";
import { chineseNumeral } from "./forms/printer";
import { fiscalTotal, incomeExpenditureTotal } from "./forms/side-tables";
import {
  expenditureTable,
  generalBudgetTable,
  govFundTable,
  incomeTable,
  stateCapitalTable,
} from "./forms/subject-tables";
import { threePublicTable } from "./forms/three-public-table";
import type { Layout } from "./layout";
import type { Accounts } from "./model";
import { renderRows } from "./render-table";
import type { PlacedFigure, PrintedTable } from "./table";
import { TextWriter } from "./text-writer";

export interface RenderedDocument {
  readonly text: string;
  readonly figures: readonly PlacedFigure[];
}

export type FormBuilder = (accounts: Accounts, layout: Layout) => PrintedTable;

/** The standard tables in the order they are published. */
export const FORMS: readonly FormBuilder[] = [
  incomeExpenditureTotal,
  incomeTable,
  expenditureTable,
  fiscalTotal,
  generalBudgetTable,
  economicTable,
  threePublicTable,
  govFundTable,
  stateCapitalTable,
];

/** The forms filled in, in the words of the layout's dialect. */
export function printTables(
  accounts: Accounts,
  layout: Layout,
  forms: readonly FormBuilder[] = FORMS,
): PrintedTable[] {
  return forms.map((form) => translate(form(accounts, layout), DIALECTS[layout.dialect]));
}

/** Title and all tables. */
export function renderTables(writer: TextWriter, accounts: Accounts, layout: Layout): void {
  writer.line(`${accounts.region}${accounts.bureau}${accounts.year}年度部门决算`);
  for (const [i, table] of printTables(accounts, layout).entries())
    renderTable(writer, table, accounts, layout, i);
}

/** The accounts as the text of a published document, with the place of each figure. */
export function renderAccounts(
  accounts: Accounts,
  layout: Layout,
  forms: readonly FormBuilder[] = FORMS,
): RenderedDocument {
  return renderPrinted(printTables(accounts, layout, forms), accounts, layout);
}

/** Tables, also such as the accounts would not have them, as the text of a published document. */
export function renderPrinted(
  tables: readonly PrintedTable[],
  accounts: Accounts,
  layout: Layout,
): RenderedDocument {
  const writer = new TextWriter();
  writer.line(`${accounts.region}${accounts.bureau}${accounts.year}年度部门决算`);
  writer.line();
  if (layout.contents) renderContents(writer, tables);
  writer.line(`第二部分 ${accounts.year}年度部门决算表`);
  writer.line();
  for (const [i, table] of tables.entries()) renderTable(writer, table, accounts, layout, i);
  return { text: writer.text, figures: writer.figures };
}

function renderContents(writer: TextWriter, tables: readonly PrintedTable[]): void {
  writer.line("目  录");
  for (const [i, { title }] of tables.entries())
    writer.line(`${chineseNumeral(i + 1)}、${title}${".".repeat(20)}${i + 12}`);
  writer.line();
}

function renderTable(
  writer: TextWriter,
  table: PrintedTable,
  accounts: Accounts,
  layout: Layout,
  index: number,
): void {
  for (const caption of captions(table, accounts, layout, index)) {
    writer.line(layout.rowForm === "cellLinesTab" ? `\t${caption}` : caption);
    writer.line();
  }
  renderRows(writer, table, layout);
  writer.line();
  if (layout.notes) writer.line(table.note);
  writer.line();
}

/** Title, form number, unit and bureau, in the layout's order. */
function captions(table: PrintedTable, accounts: Accounts, layout: Layout, index: number): string[] {
  const { title } = layout;
  const bureau = `${accounts.region}${accounts.bureau}`;
  const name = [
    title.heading ? "## " : "",
    title.numbered ? `${chineseNumeral(index + 1)}、` : "",
    title.bureau ? bureau : "",
    title.year ? `${accounts.year}年度` : "",
    table.title,
  ].join("");
  const dialect = DIALECTS[layout.dialect];
  const form = `${dialect.formCaption}${table.number}表`;
  const unit = `${dialect.unitCaption}${layout.money.unit}`;
  const own = `${dialect.bureauCaption}${bureau}`;
  const extra = dialect.extraCaption(accounts.year);
  const lines = inOrder(layout, name, form, unit, own);
  return extra ? [lines[0] as string, extra, ...lines.slice(1)] : lines;
}

function inOrder(layout: Layout, name: string, form: string, unit: string, own: string): string[] {
  switch (layout.caption) {
    case "form-unit-bureau":
      return [name, form, unit, own];
    case "bureau-unit":
      return [name, own, unit];
    case "one-line":
      return [name, `${own}　　　　${form}　　　　${unit}`];
    case "unit-first":
      return [name, unit, form, own];
    case "bracket-unit":
      return [`${name}（${layout.money.unit}）`, own];
  }
}
