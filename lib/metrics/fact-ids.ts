/** The ids of every fact in a list of them: of cells separated by spaces, of disagreeing figures by |. */
export function factIds(facts: string): string[] {
  return facts.split(/[ |]+/).filter((id) => id !== "");
}

/** The ids of each column's facts, in the order of the columns. */
export function factIdsByColumn(facts: string): readonly string[][] {
  return facts.split(" ").map(factIds);
}
