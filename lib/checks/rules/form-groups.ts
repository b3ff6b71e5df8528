import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import type { FactIndex } from "../fact-index";

/** One self-evaluation form: its funds, its indicators and its total, in reading order. */
export interface Form {
  readonly facts: readonly Fact[];
  readonly start: number;
  readonly end: number;
}

const isForm = (fact: Fact): boolean =>
  fact.table === "performance_overall" || fact.table === "performance_project";
const STARTS: ReadonlySet<string> = new Set([
  "project_budget_initial",
  "project_budget_adjusted",
  "budget_initial",
  "budget_adjusted",
]);

/** Forms of one document: each ends with its total score, where it has one. */
export function formsOf(index: FactIndex): readonly Form[] {
  const forms: Form[] = [];
  for (const group of groupBy(index.facts.filter(isForm), (fact) => fact.table).values()) {
    let open: Fact[] = [];
    let scored = false;
    const close = (): void => {
      if (open.length > 0) forms.push(form(open));
      open = [];
      scored = false;
    };
    for (const fact of group.toSorted((a, b) => (a.char ?? 0) - (b.char ?? 0))) {
      if (scored && (STARTS.has(fact.measure) || fact.measure === "project_total_investment")) close();
      open.push(fact);
      scored ||= isTotalScore(fact);
    }
    close();
  }
  return forms;
}

function form(facts: readonly Fact[]): Form {
  return { facts, start: facts[0]?.line ?? 0, end: facts.at(-1)?.line ?? 0 };
}

export function isTotalScore(fact: Fact): boolean {
  return fact.measure === "project_score" || fact.measure === "performance_score";
}

/** The name of a form's project, or of the department's own form. */
export function nameOf({ facts }: Form): { readonly zh: string; readonly en: string } {
  const project = facts
    .find((fact) => fact.measure.startsWith("project_") && fact.item)
    ?.item?.split(" · ")[0];
  return project
    ? { zh: `项目“${project}”自评表`, en: `the form of project “${project}”` }
    : { zh: "部门整体支出自评表", en: "the form of the whole department" };
}
