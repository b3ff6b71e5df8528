/** What was put into synthetic figures on purpose. */
export const PLANTED_KINDS = [
  /** Spends several times what its peers spend, every year. */
  "high_level",
  /** “三公” expenses jump in one year and fall back. */
  "spike",
  /** Expenditure moves to another level and stays there. */
  "level_shift",
  /** One year's execution rate is far from everyone's. */
  "execution",
  /** One figure printed in 元 under a head that says 万元. */
  "unit_slip",
  /** Starts to report late, with small figures: it must move an open panel, and is no outlier by itself. */
  "entrant",
] as const;
export type PlantedKind = (typeof PLANTED_KINDS)[number];

export interface Planted {
  readonly kind: PlantedKind;
  readonly bureauId: string;
  /** Where a method should find it: watched metric, level or growth, and year; none for entrants. */
  readonly expected: readonly {
    readonly watch: string;
    readonly change: "level" | "growth";
    readonly year: number;
  }[];
}
