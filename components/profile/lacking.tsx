"use client";

import { useText } from "../foundation/locale/locale-context";

/** What the data do not have of a unit or place: not collected is not the same as not spent. */
export function Lacking({ items }: { items: readonly string[] }) {
  const t = useText();
  if (items.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("profile.missing")}</h2>
      <p className="dim">{t("profile.missingAbout")}</p>
      <ul>
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
