import type { PrintedCell, PrintedTable } from "./table";

/** The words a province prints for the same cells, titles and captions. */
export interface Dialect {
  /** Whole texts of titles, header cells and labels (without their list number). */
  readonly words: Readonly<Record<string, string>>;
  /** Applied to every word of the table. */
  readonly respell?: (text: string) => string;
  readonly bureauCaption: string;
  readonly unitCaption: string;
  readonly formCaption: string;
  /** Lines between title and table that state neither unit nor bureau. */
  readonly extraCaption: (year: number) => string | null;
}

const STANDARD: Dialect = {
  words: {},
  bureauCaption: "部门：",
  unitCaption: "金额单位：",
  formCaption: "公开",
  extraCaption: () => null,
};

const RADICALS: Readonly<Record<string, string>> = {
  门: "⻔",
  车: "⻋",
  用: "⽤",
  人: "⼈",
  行: "⾏",
  目: "⽬",
  大: "⼤",
  工: "⼯",
};

export const DIALECTS = {
  standard: STANDARD,
  /** Words stretched to the width of their cell. */
  stretched: {
    ...STANDARD,
    words: {
      合计: "合  计",
      总计: "总    计",
      项目: "项    目",
      栏次: "栏　　次",
      收入: "收     入",
      支出: "支     出",
      决算数: "决 算 数",
    },
    unitCaption: "单位:",
    extraCaption: (year) => `${year}年度`,
  },
  /** Half-width brackets and quotes. */
  narrow: {
    ...STANDARD,
    words: {},
    respell: (text) =>
      text.replaceAll("（", "(").replaceAll("）", ")").replace(/[“”]/g, '"').replaceAll("：", ":"),
    bureauCaption: "编制单位:",
    unitCaption: "单位:",
  },
  /** Words of the forms until 2018 and of provinces that kept them. */
  older: {
    ...STANDARD,
    words: {
      使用非财政拨款结余: "用事业基金弥补收支差额",
      附属单位上缴收入: "附属单位缴款",
      收入支出决算总表: "收支决算总表",
      财政拨款收入支出决算总表: "财政拨款收支决算总表",
      科目名称: "功能分类科目名称",
    },
    formCaption: "财决公开",
  },
  /** Words of the forms since 2023. */
  recent: {
    ...STANDARD,
    words: {
      使用非财政拨款结余: "使用非财政拨款结余（含专用结余）",
      功能分类科目编码: "支出功能分类科目代码",
      一般公共预算财政拨款基本支出决算表: "一般公共预算财政拨款基本支出决算明细表",
      政府性基金预算财政拨款收入支出决算表: "政府性基金预算财政拨款收入支出决算表",
    },
    unitCaption: "单位：",
    bureauCaption: "公开部门：",
  },
  /** Converted from a PDF whose font maps characters to radicals. */
  radicals: {
    ...STANDARD,
    words: {},
    respell: (text) => text.replace(/[门车用人行目大工]/g, (c) => RADICALS[c] ?? c),
  },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof DIALECTS;

/** Says a table in a dialect; figures are left alone. */
export function translate(table: PrintedTable, dialect: Dialect): PrintedTable {
  const word = (text: string): string => {
    const [, number = "", bare = ""] = /^([一二三四五六七八九十]+、)?(.*)$/s.exec(text) ?? [];
    const said = `${number}${dialect.words[bare] ?? bare}`;
    return dialect.respell?.(said) ?? said;
  };
  const cell = (printed: PrintedCell): PrintedCell =>
    printed.expected ? printed : { ...printed, text: word(printed.text) };
  return {
    ...table,
    title: word(table.title),
    note: dialect.respell?.(table.note) ?? table.note,
    header: table.header.map((row) => row.map(cell)),
    body: table.body.map((row) => row.map(cell)),
  };
}
