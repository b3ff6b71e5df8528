/** A limit on the work one document may ask for. */
export interface Budget {
  readonly most: number;
  readonly unit: "bytes" | "count" | "ratio" | "seconds";
  readonly zh: string;
  readonly en: string;
}

const MIB = 1024 * 1024;

/**
 * Every limit of the readers, each far beyond what the largest known disclosure needs. What lies beyond one is refused
 * or left out by name; a claim in a file (a row number, a span, a size) costs nothing by itself.
 */
export const BUDGETS = {
  documentSeconds: { most: 60, unit: "seconds", zh: "读一份文档的时间", en: "Time to read one document" },
  stallSeconds: {
    most: 15,
    unit: "seconds",
    zh: "读一份文档时没有进展的时间",
    en: "Time without a page or a step being finished",
  },
  pictureSeconds: {
    most: 60,
    unit: "seconds",
    zh: "每个图像页另加的识别时间",
    en: "Further time for each page that is a picture",
  },
  picturePixels: { most: 40_000_000, unit: "count", zh: "一幅图像的像素", en: "Pixels of a picture" },
  documentMemory: {
    most: 1536 * MIB,
    unit: "bytes",
    zh: "读一份文档的内存",
    en: "Memory to read one document",
  },
  documentRecords: {
    most: 256 * MIB,
    unit: "bytes",
    zh: "一份文档读出的全部数据",
    en: "All records of one document",
  },
  fileBytes: { most: 512 * MIB, unit: "bytes", zh: "一个文件", en: "One file" },
  textBytes: { most: 20 * MIB, unit: "bytes", zh: "一份纯文本或网页", en: "One text or web page" },
  archiveDepth: { most: 10, unit: "count", zh: "压缩包套压缩包的层数", en: "Archives inside archives" },
  archiveEntries: {
    most: 1000,
    unit: "count",
    zh: "一个压缩包（含内层）里的文件",
    en: "Files in an archive, inner archives included",
  },
  archiveBytes: {
    most: 1024 * MIB,
    unit: "bytes",
    zh: "一个压缩包（含内层）解压后",
    en: "An archive unpacked, inner archives included",
  },
  entryBytes: {
    most: 128 * MIB,
    unit: "bytes",
    zh: "压缩包里一个文件解压后",
    en: "One file of an archive unpacked",
  },
  entryRatio: {
    most: 100,
    unit: "ratio",
    zh: "解压后与压缩时之比（1 MB 以上）",
    en: "Unpacked to packed size (from 1 MB)",
  },
  packageRows: {
    most: 400_000,
    unit: "count",
    zh: "放入页面的数据包里一张表的行",
    en: "Rows of one table of a data package dropped into a page",
  },
  markupDepth: {
    most: 2000,
    unit: "count",
    zh: "网页与 Word 元素的嵌套层数",
    en: "Elements inside elements",
  },
  tableSlots: {
    most: 4_000_000,
    unit: "count",
    zh: "一张表展开合并单元格后的格数",
    en: "Cells of a table once merged cells are spread out",
  },
  pieceCharacters: {
    most: 200_000,
    unit: "count",
    zh: "一个段落或单元格的字符",
    en: "Characters of a paragraph or cell",
  },
  workbookBytes: { most: 64 * MIB, unit: "bytes", zh: "一个工作簿", en: "One workbook" },
  workbookPartBytes: {
    most: 64 * MIB,
    unit: "bytes",
    zh: "工作簿里一个部件解压后",
    en: "One part of a workbook unpacked",
  },
  workbookUnpackedBytes: {
    most: 160 * MIB,
    unit: "bytes",
    zh: "一个工作簿解压后",
    en: "A workbook unpacked",
  },
  workbookSheets: { most: 1000, unit: "count", zh: "一个工作簿的工作表", en: "Sheets of a workbook" },
  sheetRows: { most: 1_048_576, unit: "count", zh: "工作表的行号", en: "Row numbers of a sheet" },
  sheetColumns: { most: 16_384, unit: "count", zh: "工作表的列号", en: "Column numbers of a sheet" },
  sheetCells: { most: 1_000_000, unit: "count", zh: "一张工作表有内容的格", en: "Filled cells of a sheet" },
  sheetMerges: { most: 20_000, unit: "count", zh: "一张工作表的合并区域", en: "Merged ranges of a sheet" },
  pdfMemory: { most: 768 * MIB, unit: "bytes", zh: "PDF 引擎的内存", en: "Memory of the PDF engine" },
  pdfPages: { most: 2000, unit: "count", zh: "PDF 的页", en: "Pages of a PDF" },
  pdfPageOperators: {
    most: 2_000_000,
    unit: "count",
    zh: "PDF 一页的绘图指令",
    en: "Drawing operators of a PDF page",
  },
  pdfOperators: {
    most: 20_000_000,
    unit: "count",
    zh: "一份 PDF 的绘图指令",
    en: "Drawing operators of a PDF",
  },
  pdfPageGlyphs: { most: 400_000, unit: "count", zh: "PDF 一页的字", en: "Characters of a PDF page" },
} as const satisfies Readonly<Record<string, Budget>>;
