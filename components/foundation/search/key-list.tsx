"use client";

import { useText } from "../locale/locale-context";
import type { KeyGroup } from "./key-groups";

/** Keys and what each does. */
export function KeyList({ keys }: Pick<KeyGroup, "keys">) {
  const t = useText();
  return (
    <dl className="key-legend">
      {keys.map(([names, about]) => (
        <div key={about}>
          <dt>
            {names.map((name) => (
              <kbd key={name}>{name}</kbd>
            ))}
          </dt>
          <dd>{t(about)}</dd>
        </div>
      ))}
    </dl>
  );
}
