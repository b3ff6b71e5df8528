import fc from "fast-check";
import { plainLayouts } from "../../../tests/documents/support/accounts-blocks";
import { accounts } from "../../../tests/support/accounts/arbitrary";
import { renderAccounts } from "../../../tests/support/accounts/render";
import { extractModel } from "../../extract/extract";
import { loadPackageReference } from "../../reference/node-package";
import { paths } from "../paths";
import { readAnyDocument } from "../read-document";
import type { Measurement } from "./report";

const ROUNDS = 4;
/** Twice the input may take a little more than twice the time. */
const AIM = 2.2;

const TABLE = "<table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>1.00</td></tr></table>";

/** A class that its items do not add up to. */
const CLASSES = "301\t工资福利支出\t5.00\n30101\t基本工资\t1.00\n30102\t津贴补贴\t2.00\n";

function largeFiles(): Readonly<Record<string, (size: number) => string>> {
  const [made] = fc.sample(fc.tuple(accounts, plainLayouts), { numRuns: 1, seed: 20261201 });
  const account = made ? renderAccounts(...made).text : "";
  return {
    "accounts in one text": (size) => `${account}\n`.repeat(25 * size),
    "tables in one page": (size) => `<html><body>${TABLE.repeat(5000 * size)}</body></html>`,
    "rows of one table": (size) =>
      `收入支出决算总表\n单位：万元\n项目\t金额\n${"办公费\t1,234.56\n".repeat(100_000 * size)}`,
    "printings of a list of classes": (size) =>
      `一般公共预算财政拨款基本支出决算表\n单位：万元\n经济分类科目编码\t科目名称\t决算数\n${CLASSES.repeat(1000 * size)}`,
    "sentences of one text": (size) =>
      `部门决算\n${"2021年度收入总计1,234.56万元，比上年增长1.0%。\n".repeat(10_000 * size)}`,
  };
}

/**
 * How the time to read a large file grows with it. Both sizes are read in turn, and the least of each counts: a busy
 * machine, the compiler and the collector of memory only ever add to the work itself.
 */
export async function measureGrowth(): Promise<Measurement[]> {
  const reference = await loadPackageReference(paths.data);
  const time = async (text: string): Promise<number> => {
    const bytes = new TextEncoder().encode(text);
    const start = process.cpuUsage();
    extractModel({ file: "large", bytes }, await readAnyDocument(bytes), reference);
    return process.cpuUsage(start).user;
  };
  const lines: Measurement[] = [];
  for (const [name, make] of Object.entries(largeFiles())) {
    const [once, twice] = [make(1), make(2)];
    const rounds: (readonly [number, number])[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push([await time(once), await time(twice)]);
    const least = (of: 0 | 1): number => Math.min(...rounds.map((round) => round[of]));
    const title = `time of twice as many ${name} (${(least(1) / 1e6).toFixed(1)} s)`;
    lines.push({ title, value: least(1) / least(0), unit: "×", aim: AIM });
  }
  return lines;
}
