import type { PlacedMark } from "@/lib/charts/marks/placed";

/** What the pointer means, drawn over the chart: the row, the line, the ring around a dot. One element, never a redraw. */
export function MarkHalo({ mark, line }: { mark: PlacedMark; line: readonly PlacedMark[] }) {
  const { at, reach } = mark;
  if (reach.kind === "line")
    return (
      <svg className="mark-halo" aria-hidden="true">
        <polyline points={line.map(({ at: { x, y } }) => `${x},${y}`).join(" ")} className="halo-line" />
        <circle cx={at.x} cy={at.y} r="8" className="halo-ring" />
      </svg>
    );
  const { x0, y0, x1, y1 } = reach.box;
  const small = x1 - x0 < 24 && y1 - y0 < 24;
  return (
    <svg className="mark-halo" aria-hidden="true">
      {small ? (
        <circle cx={at.x} cy={at.y} r={Math.max(x1 - x0, y1 - y0) / 2 + 4} className="halo-ring" />
      ) : (
        <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0} rx="3" className="halo-box" />
      )}
    </svg>
  );
}
