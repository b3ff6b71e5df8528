"use client";

import { useText } from "../foundation/locale/locale-context";

/** The keys of the page, where they can be seen. */
export function KeyLegend() {
  const t = useText();
  const keys = [
    [["j", "k"], t("outliers.key.move")],
    [["1", "2", "3", "4"], t("outliers.key.mark")],
    [["n"], t("outliers.key.note")],
    [["e"], t("outliers.key.evidence")],
    [["f"], t("outliers.key.search")],
  ] as const;
  return (
    <section aria-label={t("outliers.keys")}>
      <dl className="key-legend">
        {keys.map(([names, about]) => (
          <div key={about}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
