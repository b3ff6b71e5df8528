"use client";

import { printSelection } from "@/lib/view/print";
import { useText } from "../locale/locale-context";
import { writeSearch } from "./location-store";
import { useView } from "./use-selection";

/** Says which parts of the address were not understood, and takes them out where a person wants it. */
export function ProblemNotice() {
  const t = useText();
  const { problems, selection, unknown } = useView();
  return (
    <section className="notice notice-warn" aria-label={t("url.problemTitle")}>
      <p>{t("url.problemTitle")}</p>
      <ul>
        {problems.map(({ param, raw, reason }) => (
          <li key={`${param}=${raw}`}>
            {t("url.problem", {
              param,
              raw: raw.length > 60 ? `${raw.slice(0, 60)}…` : raw,
              reason: t(`url.reason.${reason}`),
            })}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        onClick={() => writeSearch(printSelection(selection, unknown), "replace")}
      >
        {t("url.dismiss")}
      </button>
    </section>
  );
}
