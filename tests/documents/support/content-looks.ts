import type { PrintedCell } from "../../support/accounts/table";
import type { AccountsContent } from "./accounts-blocks";

type Table = AccountsContent["tables"][number];
type Rows = readonly (readonly PrintedCell[])[];

const cell = (text: string, colSpan = 1): PrintedCell => ({ text, colSpan });
const widthOf = (rows: Rows): number =>
  Math.max(...rows.map((row) => row.reduce((width, { colSpan = 1 }) => width + colSpan, 0)));

const tables =
  (change: (table: Table) => readonly Table[]) =>
  (content: AccountsContent): AccountsContent => ({ ...content, tables: content.tables.flatMap(change) });

/** Every cell's text changed. */
const texts = (change: (text: string) => string) =>
  tables((table) => [
    { ...table, rows: table.rows.map((row) => row.map((one) => ({ ...one, text: change(one.text) }))) },
  ]);

/** A table in two parts; `again` gives what stands above the second. Short ones stay whole. */
const inParts = (again: (table: Table) => Pick<Table, "captions" | "rows">) =>
  tables((table) => {
    const below = table.rows.length - table.header.length;
    if (below < 4) return [table];
    const cut = table.header.length + Math.ceil(below / 2);
    const { captions, rows } = again(table);
    return [
      { ...table, rows: table.rows.slice(0, cut), note: null },
      { ...table, captions, rows: [...rows, ...table.rows.slice(cut)] },
    ];
  });

/** What office programs and their users make of the same tables, whatever the format. */
export const CONTENT_LOOKS: Readonly<Record<string, (content: AccountsContent) => AccountsContent>> = {
  "captions are rows of the table": tables((table) => {
    const [title = "", form = "", unit = "", bureau = ""] = table.captions;
    const width = widthOf(table.rows);
    const left = Math.max(1, width - 2);
    return [
      {
        ...table,
        captions: [],
        note: null,
        rows: [
          [cell(title, width)],
          [cell("", left), cell(form, width - left)],
          [cell(bureau, left), cell(unit, width - left)],
          ...table.rows,
          ...(table.note ? [[cell(table.note, width)]] : []),
        ],
      },
    ];
  }),
  "captions are a table of their own": tables((table) => {
    const [title = "", form = "", unit = "", bureau = ""] = table.captions;
    const rows = [
      [cell(""), cell(form)],
      [cell(bureau), cell(unit)],
    ];
    return [
      { ...table, captions: [title], rows, note: null },
      { ...table, captions: [] },
    ];
  }),
  "the second part has its title and header again": inParts(({ captions, header }) => ({
    captions: [`${captions[0]}（续）`, ...captions.slice(1)],
    rows: header,
  })),
  "the header is printed again half-way": tables((table) => {
    const below = table.rows.length - table.header.length;
    if (below < 4) return [table];
    const half = table.header.length + Math.ceil(below / 2);
    return [{ ...table, rows: [...table.rows.slice(0, half), ...table.header, ...table.rows.slice(half)] }];
  }),
  "an empty column stands before the first": tables((table) => [
    { ...table, rows: table.rows.map((row) => [cell(""), ...row]) },
  ]),
  "an empty column stands behind the last": tables((table) => [
    { ...table, rows: table.rows.map((row) => [...row, cell("")]) },
  ]),
  "empty rows stand below the header and at the end": tables((table) => {
    const blank = [cell("", widthOf(table.rows))];
    return [{ ...table, rows: [...table.header, blank, ...table.body, blank, blank] }];
  }),
  "long names break over two lines": texts((text) =>
    /^[\u4e00-\u9fff]{6,}$/.test(text) ? `${text.slice(0, 4)}\n${text.slice(4)}` : text,
  ),
  "figures break over two lines": texts((text) =>
    /^[\d,]{4,}\.\d+$/.test(text) ? `${text.slice(0, 3)}\n${text.slice(3)}` : text,
  ),
  "short words are spaced out, blanks surround the others": texts((text) =>
    /^[\u4e00-\u9fff]{2,4}$/.test(text) ? [...text].join("　") : ` ${text}\u00a0`,
  ),
};

/** A table that goes on in another without a word between, as word processors and pages cut it. */
export const SPLIT_LOOKS: typeof CONTENT_LOOKS = {
  "the second part begins at once": inParts(() => ({ captions: [], rows: [] })),
  "the second part has its header again": inParts(({ header }) => ({ captions: [], rows: header })),
  "the second part stands below a page number": inParts(() => ({ captions: ["- 3 -"], rows: [] })),
};
