/** A limit on the work one document may ask for. */
export interface Budget {
  readonly most: number;
  readonly unit: "bytes" | "count" | "ratio";
  readonly zh: string;
  readonly en: string;
}

const MIB = 1024 * 1024;

/**
 * Every limit of the readers, each far beyond what the largest known disclosure needs. What lies beyond one is refused
 * or left out by name; a claim in a file (a row number, a span, a size) costs nothing by itself.
 */
export const BUDGETS = {
  fileBytes: { most: 512 * MIB, unit: "bytes", zh: "一个文件", en: "one file" },
  textBytes: { most: 20 * MIB, unit: "bytes", zh: "一份纯文本或网页", en: "one text or web page" },
  archiveDepth: { most: 10, unit: "count", zh: "压缩包套压缩包的层数", en: "archives inside archives" },
  archiveEntries: {
    most: 1000,
    unit: "count",
    zh: "一个压缩包（含内层）里的文件",
    en: "files in an archive, inner archives included",
  },
  archiveBytes: {
    most: 1024 * MIB,
    unit: "bytes",
    zh: "一个压缩包（含内层）解压后",
    en: "an archive unpacked, inner archives included",
  },
  entryBytes: {
    most: 128 * MIB,
    unit: "bytes",
    zh: "压缩包里一个文件解压后",
    en: "one file of an archive unpacked",
  },
  entryRatio: {
    most: 100,
    unit: "ratio",
    zh: "解压后与压缩时之比（1 MB 以上）",
    en: "unpacked to packed size (from 1 MB)",
  },
  markupDepth: {
    most: 2000,
    unit: "count",
    zh: "网页与 Word 元素的嵌套层数",
    en: "elements inside elements",
  },
  tableSlots: {
    most: 2_000_000,
    unit: "count",
    zh: "一张表展开合并单元格后的格数",
    en: "cells of a table once merged cells are spread out",
  },
  pieceCharacters: {
    most: 200_000,
    unit: "count",
    zh: "一个段落或单元格的字符",
    en: "characters of a paragraph or cell",
  },
  workbookBytes: { most: 64 * MIB, unit: "bytes", zh: "一个工作簿", en: "one workbook" },
  workbookPartBytes: {
    most: 64 * MIB,
    unit: "bytes",
    zh: "工作簿里一个部件解压后",
    en: "one part of a workbook unpacked",
  },
  workbookUnpackedBytes: {
    most: 160 * MIB,
    unit: "bytes",
    zh: "一个工作簿解压后",
    en: "a workbook unpacked",
  },
  workbookSheets: { most: 1000, unit: "count", zh: "一个工作簿的工作表", en: "sheets of a workbook" },
  sheetRows: { most: 1_048_576, unit: "count", zh: "工作表的行号", en: "row numbers of a sheet" },
  sheetColumns: { most: 16_384, unit: "count", zh: "工作表的列号", en: "column numbers of a sheet" },
  sheetCells: { most: 1_000_000, unit: "count", zh: "一张工作表有内容的格", en: "filled cells of a sheet" },
  sheetMerges: { most: 20_000, unit: "count", zh: "一张工作表的合并区域", en: "merged ranges of a sheet" },
  pdfPages: { most: 2000, unit: "count", zh: "PDF 的页", en: "pages of a PDF" },
  pdfPageOperators: {
    most: 2_000_000,
    unit: "count",
    zh: "PDF 一页的绘图指令",
    en: "drawing operators of a PDF page",
  },
  pdfOperators: {
    most: 20_000_000,
    unit: "count",
    zh: "一份 PDF 的绘图指令",
    en: "drawing operators of a PDF",
  },
  pdfPageGlyphs: { most: 400_000, unit: "count", zh: "PDF 一页的字", en: "characters of a PDF page" },
} as const satisfies Readonly<Record<string, Budget>>;
