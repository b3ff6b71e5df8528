"use client";

import { useMemo } from "react";
import { compareExpected } from "@/lib/disclosure/expected";
import { formatCount } from "@/lib/i18n/number";
import { CopyButton } from "../foundation/evidence/copy-button";
import { useText } from "../foundation/locale/locale-context";
import { useSessionText } from "../foundation/view/session-text";
import type { RegisterKind, RegisterRow } from "./queries";

interface CollectionProps {
  readonly kind: RegisterKind;
  readonly rows: readonly RegisterRow[];
  /** Departments the data name at all, the collected among them. */
  readonly known: number;
}

/** How complete the collection is: what was not collected is not what was not published. */
export function Collection({ kind, rows, known }: CollectionProps) {
  const t = useText();
  const [list, setList] = useSessionText("juesuan:departments-due");
  const collected = useMemo(() => new Set(rows.map(({ bureau_id }) => bureau_id)), [rows]);
  // Until the engine has counted, those at hand are all that is known.
  const named = Math.max(known, collected.size);
  const { names, lacking } = useMemo(
    () =>
      compareExpected(
        list,
        rows.map((row) => `${row.region ?? ""}${row.bureau}`),
      ),
    [list, rows],
  );
  return (
    <section className="disclosure-collection">
      <h2>{t("disclosure.collection")}</h2>
      <p>
        {t("disclosure.collectionCount", {
          bureaus: formatCount(collected.size),
          disclosures: formatCount(rows.reduce((sum, { files }) => sum + Number(files), 0)),
          kind: t(`disclosure.kind.${kind}`),
          known: formatCount(named),
          lacking: formatCount(named - collected.size),
        })}
      </p>
      <p className="dim">{t("disclosure.collectionAbout")}</p>
      <details>
        <summary>{t("disclosure.expected")}</summary>
        <label className="disclosure-expected">
          <span className="dim">{t("disclosure.expectedAbout")}</span>
          <textarea rows={4} value={list} onChange={(event) => setList(event.target.value)} />
        </label>
        {names.length > 0 && (
          <div role="status">
            <p>
              {lacking.length === 0
                ? t("disclosure.expectedAll", { n: names.length })
                : t("disclosure.expectedFound", {
                    n: names.length,
                    found: names.length - lacking.length,
                    lacking: lacking.length,
                  })}
            </p>
            <ul className="columns">
              {lacking.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        )}
        {lacking.length > 0 && (
          <p>
            <CopyButton text={lacking.join("\n")} label={t("disclosure.copyLacking")} />
          </p>
        )}
      </details>
    </section>
  );
}
