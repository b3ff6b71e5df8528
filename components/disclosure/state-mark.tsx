"use client";

import { DISCLOSURE_STATES, type DisclosureState } from "@/lib/records/closed-lists";
import { useText } from "../foundation/locale/locale-context";

/** Signs that differ by shape as well as by colour. */
const SIGNS: Readonly<Record<DisclosureState, string>> = {
  present: "●",
  present_zero: "○",
  coarse: "◐",
  empty_unexplained: "△",
  absent: "✕",
  not_applicable: "–",
  not_checkable: "?",
};

export function StateMark({ state }: { readonly state: DisclosureState }) {
  return (
    <span className="disclosure-mark" data-state={state} aria-hidden="true">
      {SIGNS[state]}
    </span>
  );
}

/** What the signs mean. */
export function StateLegend() {
  const t = useText();
  return (
    <ul className="disclosure-legend" aria-label={t("disclosure.legend")}>
      {DISCLOSURE_STATES.map((state) => (
        <li key={state}>
          <StateMark state={state} /> {t(`disclosure.state.${state}`)}
        </li>
      ))}
    </ul>
  );
}
