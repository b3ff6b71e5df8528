import { idInRegion, ownNameOf, plainId } from "../checks/across/bureau-name";
import type { DocumentRecord } from "../records/schema";

/** A body went on under another name, as a document of it says. */
export interface Succession {
  readonly before: string;
  readonly after: string;
}

/** The successions documents state: the former name, and the bureau the document is of or the new name it gives. */
export function successionsOf(documents: readonly DocumentRecord[]): Succession[] {
  return documents.flatMap(({ bureau_id, region_code, remarks }) =>
    bureau_id === null
      ? []
      : (remarks ?? []).flatMap(({ kind, names }): Succession[] => {
          const [former, now] = names;
          if (kind !== "renamed" || former === undefined) return [];
          const own = ownNameOf(bureau_id);
          if (now !== undefined && !now.endsWith(own)) return [];
          const prefix = now === undefined ? "" : now.slice(0, now.length - own.length);
          const before = idInRegion(former, region_code, prefix);
          return before === plainId(bureau_id) ? [] : [{ before, after: plainId(bureau_id) }];
        }),
  );
}

/** The bureaus that are one body: of one name as names are compared, or linked by what documents say of renaming. */
export function chainsOf(documents: readonly DocumentRecord[]): (bureauId: string) => string {
  const next = new Map<string, string>();
  const root = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    while (next.has(at) && !seen.has(at)) {
      seen.add(at);
      at = next.get(at) as string;
    }
    return at;
  };
  for (const { before, after } of successionsOf(documents)) {
    const [a, b] = [root(before), root(after)];
    if (a !== b) next.set(a, b);
  }
  return (bureauId) => (bureauId.includes("#") ? bureauId : root(plainId(bureauId)));
}
