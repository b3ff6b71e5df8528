"use client";

import Link from "next/link";
import { useState } from "react";
import { useLocal } from "../engine/engine-provider";
import { lazyPart } from "../failure/lazy-part";
import { useLocale, useText } from "../locale/locale-context";
import { pathOf } from "../shell/routes";
import { announceLocalChange } from "./local-change";
import { writeHidden } from "./local-summary";

const LocalBeside = lazyPart(() => import("./local-beside").then((code) => code.LocalBeside));

/** How many local documents are among the data, which are damaged or stand apart, and a way to leave them out. */
export function SaidLocal() {
  const t = useText();
  const locale = useLocale();
  const [opened, setOpened] = useState(false);
  const { documents, hidden, damaged, apart, problem } = useLocal();
  if (problem) return <p className="notice notice-warn">{t("local.problem", { reason: problem })}</p>;
  if (apart > 0)
    return (
      <details className="local-apart" onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>
          <span className="tag-local">{t("local.mark")}</span> {t("local.apart", { n: apart })}
        </summary>
        {opened && <LocalBeside />}
      </details>
    );
  const n = documents.size;
  const shown = (
    <p className="local-note" data-hidden={hidden}>
      {!hidden && <span className="tag-local">{t("local.mark")}</span>}
      <Link href={pathOf("documents", locale)} prefetch={false}>
        {t(hidden ? "local.hidden" : "local.shown", { n })}
      </Link>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          writeHidden(!hidden);
          announceLocalChange([]);
        }}
      >
        {t(hidden ? "local.show" : "local.hide")}
      </button>
    </p>
  );
  return (
    <>
      {damaged > 0 && (
        <p className="notice notice-warn">
          {t("local.damaged", { n: damaged })}{" "}
          <Link href={pathOf("documents", locale)} prefetch={false}>
            {t("local.damagedSee")}
          </Link>
        </p>
      )}
      {n > 0 && shown}
    </>
  );
}
