/** One line of the benchmark: what was measured, against a bare baseline of the same run and the aim. */
export interface Measurement {
  readonly title: string;
  readonly value: number;
  readonly unit: string;
  /** The same on a bare page, engine or reader. */
  readonly baseline?: number;
  /** Upper bound for durations and sizes, lower bound for rates. */
  readonly aim?: number;
  readonly better?: "less" | "more";
}

const digitsOf = (value: number): number => (value < 10 ? 2 : value < 100 ? 1 : 0);
const show = (value: number, unit: string): string => `${value.toFixed(digitsOf(value))} ${unit}`;

function verdict({ value, aim, better = "less" }: Measurement): string {
  if (aim === undefined) return "";
  return (better === "less" ? value <= aim : value >= aim) ? "met" : "missed";
}

/** A table of measurements as text. */
export function formatReport(measurements: readonly Measurement[]): string {
  const header = ["measure", "median", "bare", "ratio", "aim", ""];
  const rows = measurements.map((m) => [
    m.title,
    show(m.value, m.unit),
    m.baseline === undefined ? "" : show(m.baseline, m.unit),
    m.baseline === undefined ? "" : `${(m.value / m.baseline).toFixed(2)}×`,
    m.aim === undefined ? "" : show(m.aim, m.unit),
    verdict(m),
  ]);
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
