import { type Body, CLASSES, closingOf, sumOf, type ThreePublic, totalOf, type Year } from "./body";

/** How one file prints its money. */
export interface Style {
  readonly unit: "万元" | "元";
  /** Tables as rows between pipes, or a page. */
  readonly format: "text" | "html";
}

/** 分 in the unit of a style, with two digits. */
export function money(amount: number, unit: Style["unit"]): string {
  const digits = String(Math.abs(unit === "元" ? amount : Math.round(amount / 10_000))).padStart(3, "0");
  const whole = digits.slice(0, -2);
  const grouped = unit === "元" ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${amount < 0 ? "-" : ""}${grouped}.${digits.slice(-2)}`;
}

export interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** A file as its title, tables and sentences in their order. */
export interface Content {
  readonly title: string;
  readonly tables: readonly Table[];
  readonly sentences: readonly string[];
}

const page = ({ title, tables, sentences }: Content, owner: string, unit: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${tables
    .map(
      (table) =>
        `<h3>${table.title}</h3><p>部门：${owner}　单位：${unit}</p><table border="1">${table.rows
          .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
          .join("")}</table>`,
    )
    .join("")}${sentences.map((sentence) => `<p>${sentence}</p>`).join("")}</body></html>`;

const text = ({ title, tables, sentences }: Content, owner: string, unit: string): string =>
  [
    title,
    "",
    ...tables.flatMap((table) => [
      table.title,
      `部门：${owner}    单位：${unit}`,
      ...table.rows.map((row) => `| ${row.join(" | ")} |`),
      "",
    ]),
    ...sentences,
    "",
  ].join("\n");

export const print = (content: Content, owner: string, { unit, format }: Style): string =>
  (format === "html" ? page : text)(content, owner, unit);

/** 收入支出决算总表. */
export function totals(one: Year, unit: Style["unit"]): Table {
  const m = (amount: number): string => money(amount, unit);
  const [a, b, c, d] = one.spent.map(m) as [string, string, string, string];
  const [n1, n2, n3, n4] = CLASSES.map(([, name]) => name);
  return {
    title: "收入支出决算总表",
    rows: [
      ["收入", "", "支出", ""],
      ["项目", "决算数", "项目", "决算数"],
      ["一、一般公共预算财政拨款收入", m(one.revenue), `一、${n1}`, a],
      ["二、政府性基金预算财政拨款收入", m(0), `八、${n2}`, b],
      ["八、其他收入", m(0), `九、${n3}`, c],
      ["", "", `十九、${n4}`, d],
      ["本年收入合计", m(one.revenue), "本年支出合计", m(sumOf(one.spent))],
      ["年初结转和结余", m(one.opening), "年末结转和结余", m(closingOf(one))],
      ["总计", m(one.opening + one.revenue), "总计", m(one.opening + one.revenue)],
    ],
  };
}

const ITEMS: readonly (readonly [string, (one: ThreePublic) => number])[] = [
  ["“三公”经费合计", totalOf],
  ["1.因公出国（境）费", (one) => one.abroad],
  ["2.公务用车购置及运行维护费", (one) => one.purchase + one.operation],
  ["（1）公务用车购置费", (one) => one.purchase],
  ["（2）公务用车运行维护费", (one) => one.operation],
  ["3.公务接待费", (one) => one.reception],
];

/** “三公” by item, one column each. */
export const threePublicTable = (
  columns: readonly (readonly [header: string, amounts: ThreePublic])[],
  unit: Style["unit"],
): Table => ({
  title: "“三公”经费支出决算表",
  rows: [
    ["项目", ...columns.map(([header]) => header)],
    ...ITEMS.map(([label, of]) => [label, ...columns.map(([, amounts]) => money(of(amounts), unit))]),
  ],
});

/** A table by class with a budget, and in the accounts what was spent beside it. */
export function byClass(
  title: string,
  columns: readonly (readonly [string, readonly number[]])[],
  unit: Style["unit"],
): Table {
  return {
    title,
    rows: [
      ["科目编码", "科目名称", ...columns.map(([header]) => header)],
      ["", "合计", ...columns.map(([, amounts]) => money(sumOf(amounts), unit))],
      ...CLASSES.map(([code, name], i) => [
        code,
        name,
        ...columns.map(([, amounts]) => money(amounts[i] ?? 0, unit)),
      ]),
    ],
  };
}

export const ownerOf = ({ place, name }: Pick<Body, "place" | "name">): string => `${place}${name}`;
