import type { FindingRow } from "./queries";

/** Findings that share figures have one cause: one of them speaks for all. */
export interface FindingCluster {
  readonly lead: FindingRow;
  readonly members: readonly FindingRow[];
}

const FACT = /"fact_id":"([^"]+)"/g;

const factsOf = ({ figures }: FindingRow): string[] =>
  [...figures.matchAll(FACT)].flatMap(([, id]) => id ?? []);

const sizeOf = ({ expected, actual }: FindingRow): number =>
  Math.abs(Number(expected ?? Number.NaN) - Number(actual ?? Number.NaN)) || 0;

/**
 * Findings in the order given, each with those it is connected with through shared figures: a shifted column breaks
 * every sum it takes part in. Of the gravest ones the largest difference leads.
 */
export function clusterFindings(findings: readonly FindingRow[]): FindingCluster[] {
  const causes = findings.map((_, i) => i);
  const rootOf = (i: number): number => (causes[i] === i ? i : rootOf(causes[i] ?? i));
  const seen = new Map<string, number>();
  findings.forEach((finding, i) => {
    for (const fact of factsOf(finding)) {
      const other = seen.get(fact);
      if (other === undefined) seen.set(fact, i);
      else causes[Math.max(rootOf(i), rootOf(other))] = Math.min(rootOf(i), rootOf(other));
    }
  });
  const clusters = new Map<number, FindingRow[]>();
  findings.forEach((finding, i) => {
    const root = rootOf(i);
    clusters.set(root, [...(clusters.get(root) ?? []), finding]);
  });
  return [...clusters.values()].flatMap((members) => {
    const gravest = members.filter(({ severity }) => severity === members[0]?.severity);
    const [lead] = [...gravest].sort((a, b) => sizeOf(b) - sizeOf(a));
    return lead ? [{ lead, members: members.filter((one) => one !== lead) }] : [];
  });
}
