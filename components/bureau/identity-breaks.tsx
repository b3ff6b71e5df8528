"use client";

import { breakWords, useIdentityBreaks } from "../analysis/use-identity-breaks";
import { useText } from "../foundation/locale/locale-context";

/** Where the figures of a bureau break, as its documents say: renamed, merged, split, other units in its accounts. */
export function IdentityBreaks({ id }: { readonly id: string }) {
  const t = useText();
  const breaks = useIdentityBreaks([id]).get(id);
  if (!breaks) return null;
  return (
    <section className="notice">
      <p>
        <strong>{t("bureau.breaks")}</strong>
      </p>
      <ul>
        {breaks.map((one) => (
          <li key={`${one.kind} ${one.year} ${one.file}`}>
            {breakWords(one, t)} <span className="dim">{one.file}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
