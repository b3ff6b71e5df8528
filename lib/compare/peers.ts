import { OUTLIER_MINIMUM, robustScale } from "./robust";

/** F6: what a peer strategy knows of a bureau; spending is no part of it. */
export interface Candidate {
  readonly key: string;
  readonly level: string | null;
  readonly bureauType: string | null;
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly population: number | null;
  /** Positive traits of the area by name, e.g. population, change since 2010. */
  readonly traits: Readonly<Record<string, number | null>>;
}

export interface Peer {
  readonly key: string;
  /** Distance in the strategy's own measure; null where the strategy has none. */
  readonly distance: number | null;
}

export interface PeerSet {
  readonly strategy: PeerStrategyId;
  readonly peers: readonly Peer[];
  /** A trait is missing and another strategy stands in; or the kind of the body is unknown and it has no peers. */
  readonly fellBack: "trait_missing" | "kind_unknown" | null;
}

export type PeerStrategyId = "population" | "neighbours" | "province" | "picked";

export const POPULATION_RATIO = 1.5;
export const POPULATION_PEERS = 8;
export const NEIGHBOUR_PEERS = 15;

const nearest = (peers: readonly Peer[], k: number): Peer[] =>
  [...peers].sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0) || (a.key < b.key ? -1 : 1)).slice(0, k);

/** Bodies of unknown kind or level are nobody's peers. */
const sameKind = (a: Candidate, b: Candidate): boolean =>
  a.key !== b.key &&
  a.level !== null &&
  a.bureauType !== null &&
  a.level === b.level &&
  a.bureauType === b.bureauType;

/**
 * F6 (c): same level and type in the same prefecture where that alone gives enough for a score, else in the same
 * province.
 */
export function peersByProvince(focus: Candidate, candidates: readonly Candidate[]): Peer[] {
  const kind = candidates.filter((other) => sameKind(focus, other));
  const near = kind.filter((other) => focus.prefecture !== null && other.prefecture === focus.prefecture);
  const chosen =
    near.length + 1 >= OUTLIER_MINIMUM
      ? near
      : kind.filter((other) => focus.province !== null && other.province === focus.province);
  return chosen.map((other) => ({ key: other.key, distance: null }));
}

/** F6 (a): same level and type, population ratio at most 1.5, nearest 8 on |ln(a/b)|. */
export function peersByPopulation(focus: Candidate, candidates: readonly Candidate[]): PeerSet {
  const own = focus.population;
  if (own === null || own <= 0) {
    return { strategy: "province", peers: peersByProvince(focus, candidates), fellBack: "trait_missing" };
  }
  const limit = Math.log(POPULATION_RATIO);
  const within = candidates
    .filter((other) => sameKind(focus, other))
    .flatMap(({ key, population }) => {
      const distance = population && population > 0 ? Math.abs(Math.log(population / own)) : null;
      return distance !== null && distance <= limit ? [{ key, distance }] : [];
    });
  return { strategy: "population", peers: nearest(within, POPULATION_PEERS), fellBack: null };
}

/** F6 (b): nearest 15 by the distance of logged area traits, standardised with median and 1.4826·MAD. */
export function peersByTraits(focus: Candidate, candidates: readonly Candidate[]): PeerSet {
  const names = Object.keys(focus.traits);
  const logOf = (candidate: Candidate, name: string): number | null => {
    const trait = candidate.traits[name] ?? null;
    return trait !== null && trait > 0 ? Math.log(trait) : null;
  };
  const pool = candidates.filter(
    (other) => sameKind(focus, other) && names.every((name) => logOf(other, name) !== null),
  );
  if (names.length === 0 || names.some((name) => logOf(focus, name) === null)) {
    return { strategy: "province", peers: peersByProvince(focus, candidates), fellBack: "trait_missing" };
  }
  const scales = names.map((name) => {
    const scale = robustScale([focus, ...pool].map((candidate) => logOf(candidate, name) ?? 0));
    return { name, spread: 1.4826 * scale.mad };
  });
  const distanceTo = (other: Candidate): number =>
    Math.hypot(
      ...scales.map(({ name, spread }) => {
        const difference = (logOf(other, name) ?? 0) - (logOf(focus, name) ?? 0);
        return spread > 0 ? difference / spread : difference;
      }),
    );
  const peers = pool.map((other) => ({ key: other.key, distance: distanceTo(other) }));
  return { strategy: "neighbours", peers: nearest(peers, NEIGHBOUR_PEERS), fellBack: null };
}

export interface PeerStrategy {
  readonly id: PeerStrategyId;
  readonly zh: string;
  readonly en: string;
  readonly rule: { readonly zh: string; readonly en: string };
}

/** F6: the strategies a view can name. */
export const PEER_STRATEGIES: readonly PeerStrategy[] = [
  {
    id: "population",
    zh: "人口相近",
    en: "Similar population",
    rule: {
      zh: "同级别、同部门类型，人口之比不超过 1.5 倍，按 |ln(人口比)| 取最近 8 个",
      en: "Same level and kind, population ratio at most 1.5, the 8 nearest on |ln(ratio)|",
    },
  },
  {
    id: "neighbours",
    zh: "统计近邻",
    en: "Statistical neighbours",
    rule: {
      zh: "同级别、同部门类型，地区特征（常住人口、两次普查间的变化，有数时加人均地区生产总值和人口密度）取对数并按中位数与 1.4826×MAD 标准化，取距离最近 15 个",
      en: "Same level and kind, the 15 nearest on logged traits of the area (residents, their change between the censuses, where known GDP per resident and density) standardised by median and 1.4826·MAD",
    },
  },
  {
    id: "province",
    zh: "同市州或同省",
    en: "Same prefecture or province",
    rule: {
      zh: "同级别、同部门类型，同一地级市（州）；不足 8 个时取同省",
      en: "Same level and kind in the same prefecture; in the same province where that gives fewer than 8",
    },
  },
  { id: "picked", zh: "自选", en: "Hand-picked", rule: { zh: "由使用者选定", en: "Chosen by the reader" } },
];
