/** A spark line as text: one step a year, a space where a year is missing; drawn by the font, so that it needs no host. */
const STEPS = "▁▂▃▄▅▆▇█";

export function sparkText(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  if (known.length < 2 || high === low) return "";
  return values
    .map((value) => {
      if (value === null) return " ";
      const step = Math.round(((value - low) / (high - low)) * (STEPS.length - 1));
      return STEPS[step] ?? " ";
    })
    .join("");
}
