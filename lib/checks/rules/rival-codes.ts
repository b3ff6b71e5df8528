import { subjectKey } from "../../extract/subjects";
import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import type { FactIndex } from "../fact-index";
import type { Words } from "../rule";
import { tableOf } from "../wording";

/** A row whose code is not the one other tables give the same subject. */
export interface RivalCode {
  readonly row: readonly Fact[];
  readonly says: Words;
}

type Coded = Fact & { readonly printed_code: string; readonly subject_code: string };

/**
 * One name below one parent is one subject: tables of a document that give it different codes contradict each
 * other, whatever the sums say. The code the list knows is right, else the one more tables print, else none.
 */
export function* rivalCodes(index: FactIndex): Iterable<RivalCode> {
  const coded = index.facts.filter(
    (fact): fact is Coded =>
      fact.printed_code !== null &&
      fact.column_id !== null &&
      fact.phase === "actual" &&
      /^2\d{2}(?:\d{2}){0,2}$/.test(fact.subject_code ?? ""),
  );
  for (const [key, same] of groupBy(coded, subjectOf)) {
    const byCode = groupBy(same, (fact) => fact.subject_code);
    if (byCode.size < 2 || key.endsWith("|")) continue;
    if (sharesTable([...byCode.values()])) continue;
    const right = knownCode(index, byCode) ?? mostTables(byCode);
    for (const [code, facts] of byCode) {
      if (code === right) continue;
      const other = [...byCode].find(([c]) => c === (right ?? c) && c !== code)?.[1][0];
      if (!other) continue;
      for (const row of groupBy(facts, (fact) => `${fact.table}|${fact.line}`).values())
        yield { row, says: saysOf(row[0] as Coded, other) };
    }
  }
}

const subjectOf = (fact: Coded): string =>
  `${fact.subject_code.slice(0, -2)}${fact.subject_code.length === 3 ? "class" : ""}|${subjectKey(fact.subject_name ?? "")}`;

const tablesOf = (facts: readonly Fact[]): Set<string> => new Set(facts.map((fact) => fact.table));

/** A table that lists both codes names a row wrongly, or has two such rows: its codes are not in question. */
function sharesTable(groups: readonly (readonly Fact[])[]): boolean {
  const tables = groups.flatMap((facts) => [...tablesOf(facts)]);
  return new Set(tables).size < tables.length;
}

function knownCode(index: FactIndex, byCode: ReadonlyMap<string, readonly Coded[]>): string | null {
  const named = [...byCode].filter(([code, facts]) => {
    const listed = index.document.subjectOf(code);
    const name = subjectKey(facts[0]?.subject_name ?? "");
    return (
      listed && [listed.name, ...(listed.other_names ?? "").split("|")].some((n) => subjectKey(n) === name)
    );
  });
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

function mostTables(byCode: ReadonlyMap<string, readonly Coded[]>): string | null {
  const counted = [...byCode]
    .map(([code, facts]) => ({ code, count: tablesOf(facts).size }))
    .toSorted((a, b) => b.count - a.count);
  return counted[0] && counted[0].count > (counted[1]?.count ?? 0) ? counted[0].code : null;
}

function saysOf(fact: Coded, other: Fact): Words {
  const [at, there] = [tableOf(fact), tableOf(other)];
  return {
    zh: `${at.zh}“${fact.subject_name ?? ""}”的编码为${fact.printed_code}，${there.zh}同名科目为${other.printed_code}`,
    en: `${at.en} gives “${fact.subject_name ?? ""}” the code ${fact.printed_code}, ${there.en} gives it ${other.printed_code}`,
  };
}
