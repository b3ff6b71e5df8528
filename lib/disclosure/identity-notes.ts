import { plainName } from "../checks/across/bureau-name";
import { groupBy } from "../records/group";
import type { Remark } from "../records/remark";

/** What a document says of the body it is of. */
export interface SaidOfBody {
  readonly file: string;
  readonly year: number | null;
  readonly remarks: readonly Remark[];
}

/** A break in the figures of a body: it was named otherwise, made of others, or its accounts hold other units. */
export type IdentityBreak =
  | {
      readonly kind: "renamed" | "merged" | "split";
      readonly year: number | null;
      readonly file: string;
      readonly names: readonly string[];
    }
  | {
      readonly kind: "members";
      readonly year: number;
      readonly file: string;
      readonly joined: readonly string[];
      readonly left: readonly string[];
    };

const SUCCESSIONS = ["renamed", "merged", "split"] as const;

function membersOf({ remarks }: SaidOfBody): readonly string[] {
  return remarks.flatMap(({ kind, names }) => (kind === "members" ? names : []));
}

/** Units of a year against those of the year before, where both years name theirs. */
function* changedUnits(said: readonly SaidOfBody[]): Iterable<IdentityBreak> {
  const byYear = new Map<number, SaidOfBody & { readonly names: ReadonlyMap<string, string> }>();
  for (const one of said) {
    const names = new Map(membersOf(one).map((name) => [plainName(name), name]));
    if (one.year !== null && names.size > 0 && !byYear.has(one.year)) byYear.set(one.year, { ...one, names });
  }
  for (const [year, { file, names }] of byYear) {
    const before = byYear.get(year - 1)?.names;
    if (!before) continue;
    const joined = [...names].flatMap(([plain, name]) => (before.has(plain) ? [] : [name]));
    const left = [...before].flatMap(([plain, name]) => (names.has(plain) ? [] : [name]));
    // Lists with little in common were read of different things.
    const shared = names.size - joined.length;
    if (shared * 2 < Math.min(names.size, before.size)) continue;
    if (joined.length + left.length > 0) yield { kind: "members", year, file, joined, left };
  }
}

/** What a body came from is said for years afterwards: the first year that says it is the one that breaks. */
function successionsIn(said: readonly SaidOfBody[]): IdentityBreak[] {
  const found = said
    .toSorted((a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY))
    .flatMap(({ remarks, year, file }) =>
      remarks.flatMap(({ kind, names }) => {
        const succession = SUCCESSIONS.find((one) => one === kind);
        return succession ? [{ kind: succession, year, file, names }] : [];
      }),
    );
  const same = groupBy(found, ({ kind, names }) => [kind, ...names.map(plainName)].join("|"));
  return [...same.values()].map(([first]) => first);
}

/** The breaks the documents of a body state, the latest year first. */
export function identityBreaks(said: readonly SaidOfBody[]): IdentityBreak[] {
  return [...successionsIn(said), ...changedUnits(said)].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}
