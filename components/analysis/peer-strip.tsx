"use client";

import { useText } from "../foundation/locale/locale-context";

export interface StripUnit {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly role: "focus" | "peer" | "other";
}

interface PeerStripProps {
  readonly units: readonly StripUnit[];
  readonly scale: "log" | "linear";
  readonly median: number;
  /** Between these a value does not stand out; null where nothing can be judged. */
  readonly band: readonly [number, number] | null;
  readonly label: string;
  /** What the peers in front have in common. */
  readonly peersName: string;
  readonly format: (value: number) => string;
}

const HEIGHT = 74;
const AXIS = 40;
const ORDER = { other: 0, peer: 1, focus: 2 } as const;

/** Repeatable scatter across the line, so that equal values stay visible. */
function offsetOf(index: number): number {
  return ((index * 7) % 13) - 6;
}

/** All units of a kind on one line, as the score sees them: peers in front, the unit itself foremost. */
export function PeerStrip({ units, scale, median, band, label, peersName, format }: PeerStripProps) {
  const t = useText();
  const y = (value: number): number => (scale === "log" ? Math.log(value) : value);
  const ends = [...units.map(({ value }) => value), ...(band ?? [])].map(y).filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const span = high - low || 1;
  const at = (value: number): string => `${(3 + (94 * (y(value) - low)) / span).toFixed(2)}%`;
  const width = (from: number, to: number): string => `${((94 * (y(to) - y(from))) / span).toFixed(2)}%`;
  const ordered = [...units].sort((a, b) => ORDER[a.role] - ORDER[b.role]);
  const values = units.map(({ value }) => value);
  return (
    <figure className="peer-strip">
      <svg role="img" aria-label={label} width="100%" height={HEIGHT}>
        {band && (
          <rect x={at(band[0])} y={AXIS - 24} width={width(...band)} height="48" className="strip-band" />
        )}
        <line x1="3%" x2="97%" y1={AXIS} y2={AXIS} stroke="var(--line)" />
        {ordered.map(({ key, name, value, role }, i) => (
          <circle
            key={key}
            className={`strip-${role}`}
            cx={at(value)}
            cy={role === "focus" ? AXIS : AXIS + offsetOf(i)}
            r={role === "focus" ? 7 : role === "peer" ? 4.5 : 3.5}
          >
            <title>{`${name} ${format(value)}`}</title>
          </circle>
        ))}
        <line x1={at(median)} x2={at(median)} y1={AXIS - 26} y2={AXIS + 26} className="strip-median" />
      </svg>
      <p className="strip-labels num" aria-hidden="true">
        <span>{format(Math.min(...values))}</span>
        <span>{format(Math.max(...values))}</span>
      </p>
      <ul className="strip-legend" aria-hidden="true">
        <li data-role="focus">{t("outliers.stripFocus")}</li>
        <li data-role="peer">{peersName}</li>
        <li data-role="other">{t("outliers.stripOthers")}</li>
        {band && <li data-role="band">{t("outliers.stripBand")}</li>}
      </ul>
    </figure>
  );
}
