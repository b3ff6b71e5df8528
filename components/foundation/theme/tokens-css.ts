import { DARK, LIGHT, type Palette } from "./tokens";

/** Custom properties by name, without their dashes. */
export function namesOf(palette: Palette): readonly (readonly [name: string, colour: string])[] {
  const { series, units, status, sequence, ...plain } = palette;
  return [
    ...Object.entries(plain),
    ...series.map((colour, i) => [`series-${i + 1}`, colour] as const),
    ...units.map((colour, i) => [`unit-${i + 1}`, colour] as const),
    ...Object.entries(status).map(([name, colour]) => [`status-${name}`, colour] as const),
    ...sequence.map((colour, i) => [`seq-${i + 1}`, colour] as const),
  ];
}

function declarations(palette: Palette, scheme: "light" | "dark"): string {
  const pairs = namesOf(palette);
  return `color-scheme:${scheme};${pairs.map(([name, value]) => `--${name}:${value}`).join(";")}`;
}

/** Custom properties of both themes: the system decides until a person does (`data-theme` on the root). */
export function printTokens(): string {
  return [
    `:root{${declarations(LIGHT, "light")}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${declarations(DARK, "dark")}}}`,
    `:root[data-theme=dark]{${declarations(DARK, "dark")}}`,
    `@media print{:root,:root[data-theme]{${declarations(LIGHT, "light")}}}`,
  ].join("\n");
}
