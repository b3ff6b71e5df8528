/** Colours by the names of the theme's custom properties, without their dashes. */
export type PictureColours = Readonly<Record<string, string>>;

/** Markup that needs no style sheet: each custom property by its colour, the current colour by that of small text. */
export function withColours(markup: string, colours: PictureColours): string {
  const ink = colours["ink-2"] ?? "#444444";
  return markup
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => colours[name] ?? ink)
    .replace(/currentColor/g, ink);
}
