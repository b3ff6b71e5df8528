import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { DISCLOSURE_STATES } from "@/lib/records/closed-lists";
import { requirementsOf } from "../disclosure/disclosure-model";
import type { RequirementRow } from "../disclosure/queries";

const KINDS = ["final_account", "budget"] as const;

/** What must be published, with its legal ground, and what each state means. */
export function RequirementList({
  locale,
  requirements,
}: {
  readonly locale: Locale;
  readonly requirements: readonly RequirementRow[];
}) {
  const t = textFor(locale);
  return (
    <>
      <dl className="definitions">
        {DISCLOSURE_STATES.map((state) => (
          <div key={state}>
            <dt>{t(`disclosure.state.${state}`)}</dt>
            <dd>{t(`disclosure.state.${state}.example`)}</dd>
          </div>
        ))}
      </dl>
      {KINDS.map((kind) => (
        <section key={kind}>
          <h3>{t(`disclosure.kind.${kind}`)}</h3>
          <ul className="sources">
            {requirementsOf(requirements, kind).map((one) => (
              <li key={one.requirement_id}>
                {locale === "zh" ? one.title_zh : one.title_en}
                {one.valid_from !== null && ` (${t("disclosure.validFrom", { year: one.valid_from })})`}{" "}
                <span className="dim">
                  {one.source_url ? (
                    <a href={one.source_url} rel="noreferrer external">
                      {one.basis}
                    </a>
                  ) : (
                    one.basis
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
