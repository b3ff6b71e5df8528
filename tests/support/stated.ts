import type { Fact } from "../../lib/records/schema";
import { extractText } from "./extraction";

/** One line a printed or derived fact, without places: what a document is read to say. */
export function stated(fact: Fact): string {
  return [
    fact.measure,
    fact.phase === "actual" ? null : fact.phase,
    fact.fiscal_year === 2023 ? null : fact.fiscal_year,
    fact.fund,
    fact.subject_code ?? fact.subject_name,
    fact.item && `〔${fact.item}〕`,
    fact.value ?? fact.printed,
    fact.unit === "元" ? null : fact.unit,
    fact.status === "ambiguous" ? "ambiguous" : null,
    fact.origin === "derived" ? "derived" : null,
  ]
    .filter((part) => part !== null && part !== "")
    .join(" ");
}

const CHANGES = new Set(["change_amount", "change_percent", "share_percent"]);
/** Amounts that state no measure have words and no meaning. */
const said = (fact: Fact): boolean => fact.measure !== "stated_amount";

/** Everything the accounts of 2023 made of `body` are read to say; changes and shares only where asked for. */
export async function statedIn(body: string, kinds: "all" | "levels" = "levels"): Promise<string[]> {
  const { facts } = await extractText(`平江县水利局2023年度部门决算\n${body}\n`);
  return facts
    .filter(said)
    .filter((fact) => kinds === "all" || !CHANGES.has(fact.measure))
    .map(stated);
}
