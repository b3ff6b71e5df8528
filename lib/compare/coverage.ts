/** F5: least share of a group that must have data before one figure may stand for it. */
export const COVERAGE_FLOOR = 0.8;

export interface Member {
  readonly population: number | null;
  /** Members of one region have the same people: these are counted once. */
  readonly region?: string | null;
  readonly hasData: boolean;
}

export interface Coverage {
  readonly share: number;
  /** Whether the share is of people or, where a member's population is unknown, of units. */
  readonly by: "population" | "units";
  readonly used: number;
  readonly total: number;
  readonly sufficient: boolean;
}

/** F5: share of the group's people (or units) that the members with data cover. */
export function coverageOf(members: readonly Member[]): Coverage {
  const by = members.every((member) => member.population !== null) ? "population" : "units";
  const weight = (member: Member): number => (by === "population" ? (member.population ?? 0) : 1);
  const weigh = (some: readonly Member[]): number => {
    const counted = new Set<string>();
    return some.reduce((total, member) => {
      if (by === "population" && member.region != null) {
        if (counted.has(member.region)) return total;
        counted.add(member.region);
      }
      return total + weight(member);
    }, 0);
  };
  const withData = members.filter((member) => member.hasData);
  const all = weigh(members);
  const share = all === 0 ? 0 : weigh(withData) / all;
  return { share, by, used: withData.length, total: members.length, sufficient: share >= COVERAGE_FLOOR };
}
