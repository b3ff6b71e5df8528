import { preferenceKey } from "../checks/preferred";
import { groupBy } from "../records/group";
import type { Fact } from "../records/schema";

/** Statements that two tables must share before one counts as the other printed again. */
const ENOUGH = 3;

/**
 * What a later edition replaces as a whole: a table of one body, the form of one project, or a single statement of the
 * narrative, whose parts are republished piecemeal.
 */
function unitOf(fact: Fact): string {
  if (fact.table === "narrative") return `narrative|${preferenceKey(fact)}`;
  return fact.table === "performance_project"
    ? `${fact.table}|${fact.table_title}`
    : `${fact.table}|${fact.bureau_id}`;
}

export type Units = ReadonlyMap<string, readonly Fact[]>;

/** The printed facts of a document by the unit they belong to. */
export function unitsOf(facts: readonly Fact[]): Units {
  return groupBy(
    facts.filter((fact) => fact.origin !== "derived"),
    unitOf,
  );
}

/** Forms of different projects ask the same questions under the same title: only the projects tell them apart. */
function isSameProjects(unit: readonly Fact[], later: readonly Fact[]): boolean {
  const projectsOf = (facts: readonly Fact[]) =>
    new Set(facts.filter((fact) => fact.measure.startsWith("project_")).map((fact) => fact.item));
  const [own, others] = [projectsOf(unit), projectsOf(later)];
  return own.size > 0 && [...own].every((project) => project !== null && others.has(project));
}

/** Whether the later document prints the unit of the earlier one again. */
export function isRestated(unit: readonly Fact[], later: readonly Fact[] | undefined): boolean {
  if (!later || (unit[0]?.table === "performance_project" && !isSameProjects(unit, later))) return false;
  const keys = new Set(later.map(preferenceKey));
  const stated = new Set(unit.map(preferenceKey));
  const shared = [...stated].filter((key) => keys.has(key)).length;
  return shared >= Math.min(ENOUGH, stated.size);
}

export const isTable = (unit: string): boolean => !unit.startsWith("narrative|");
