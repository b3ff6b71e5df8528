import { tolerance } from "./identities";

/** Columns of a row's values, by their order; a row can have several readings. */
export type Assignment = readonly number[];

export interface Readable {
  /** Values in reading order, exact in one small unit. */
  readonly values: readonly number[];
  readonly candidates: readonly Assignment[];
}

export interface Pruned {
  readonly candidates: readonly (readonly Assignment[])[];
  /** Rows whose sums over or under them hold. */
  readonly verified: readonly boolean[];
}

/** Sums a node may have before the search is given up. */
const MOST_SUMS = 3000;

/** Keeps the readings of rows under which every subject is the sum of those below it, column by column. */
export function pruneByHierarchy(
  rows: readonly Readable[],
  width: number,
  nodes: readonly SumNode[],
): Pruned {
  let candidates = rows.map((row) => row.candidates);
  const verified = rows.map(() => false);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { parent, children } of nodes) {
      const members = [parent, ...children];
      const kept = pruneNode(
        members.map((i) => ({ ...(rows[i] as Readable), candidates: candidates[i] ?? [] })),
        width,
      );
      if (!kept) continue;
      for (const [m, i] of members.entries()) {
        verified[i] = true;
        if ((kept[m] as readonly Assignment[]).length < (candidates[i] ?? []).length) {
          candidates = candidates.with(i, kept[m] as readonly Assignment[]);
          changed = true;
        }
      }
    }
  }
  return { candidates, verified };
}

/** Indexes of a row and of the rows that add up to it. */
export interface SumNode {
  readonly parent: number;
  readonly children: readonly number[];
}

/** Each row belongs to the row of its longest shorter code, or to the total; none where a code comes twice. */
export function nodesByCode(printed: readonly (string | null)[]): SumNode[] {
  const codes = printed.map((code) => code ?? "");
  if (new Set(codes).size < codes.length) return [];
  const children = new Map<number, number[]>();
  for (const [i, code] of codes.entries()) {
    if (code === "") continue;
    const above = codes
      .map((other, at) => ({ other, at }))
      .filter(({ other }) => other !== code && code.startsWith(other))
      .toSorted((a, b) => b.other.length - a.other.length)[0];
    if (above) children.set(above.at, [...(children.get(above.at) ?? []), i]);
  }
  return [...children].map(([parent, own]) => ({ parent, children: own }));
}

type Sum = readonly number[];

/** The readings of a parent and its children that add up; null where none do or the search is too wide. */
function pruneNode(members: readonly Readable[], width: number): (readonly Assignment[])[] | null {
  const [parent, ...children] = members as [Readable, ...Readable[]];
  if (members.some((member) => member.candidates.length === 0)) return null;
  const wholes = parent.candidates.map((reading) => spread(parent.values, reading, width));
  const layers: Map<string, Sum>[] = [new Map([["", Array.from({ length: width }, () => 0)]])];
  for (const child of children) {
    const next = new Map<string, Sum>();
    for (const sum of layers.at(-1)?.values() ?? []) {
      for (const reading of child.candidates) {
        const total = addTo(sum, child.values, reading);
        next.set(total.join(), total);
      }
      if (next.size > MOST_SUMS) return null;
    }
    layers.push(next);
  }
  const slack = tolerance(children.length);
  const fits = (sum: Sum, whole: Sum): boolean => sum.every((v, i) => Math.abs(v - (whole[i] ?? 0)) <= slack);
  const keptWholes = parent.candidates.filter((_, i) =>
    [...(layers.at(-1)?.values() ?? [])].some((sum) => fits(sum, wholes[i] as Sum)),
  );
  if (keptWholes.length === 0) return null;
  let goals = new Set(
    [...(layers.at(-1) ?? [])]
      .filter(([, sum]) => wholes.some((whole) => fits(sum, whole)))
      .map(([key]) => key),
  );
  const kept: (readonly Assignment[])[] = [];
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i] as Readable;
    const reach = new Set<string>();
    const viable = new Set<Assignment>();
    for (const [key, sum] of layers[i] as Map<string, Sum>) {
      for (const reading of child.candidates) {
        if (!goals.has(addTo(sum, child.values, reading).join())) continue;
        viable.add(reading);
        reach.add(key);
      }
    }
    kept.unshift(child.candidates.filter((reading) => viable.has(reading)));
    goals = reach;
  }
  return [keptWholes, ...kept];
}

export function spread(values: readonly number[], reading: Assignment, width: number): number[] {
  return addTo(
    Array.from({ length: width }, () => 0),
    values,
    reading,
  );
}

function addTo(sum: Sum, values: readonly number[], reading: Assignment): number[] {
  const total = [...sum];
  for (const [i, column] of reading.entries()) total[column] = (total[column] ?? 0) + (values[i] ?? 0);
  return total;
}
