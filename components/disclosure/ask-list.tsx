"use client";

import { useMemo, useState } from "react";
import type { Engine } from "@/lib/engine/types";
import type { Locale } from "@/lib/i18n/locale";
import { groupBy } from "@/lib/records/group";
import { useEngine } from "../foundation/engine/engine-provider";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { CopyButton } from "../foundation/evidence/copy-button";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { fullName } from "../foundation/naming/full-name";
import { inLatin } from "../foundation/naming/in-latin";
import { CSV_START, printCsvLine } from "../foundation/table/csv";
import { saveFile } from "../foundation/table/save-file";
import { askedOf, lacksOf, letterOf, reasonWords, titleOf } from "./disclosure-model";
import {
  lackingQuery,
  type ReasonRow,
  type RegisterKind,
  type RegisterRow,
  type RequirementRow,
} from "./queries";

interface AskListProps {
  readonly kind: RegisterKind;
  readonly rows: readonly RegisterRow[];
  readonly requirements: readonly RequirementRow[];
}

/** Letters listed at once; the table of all of them is the download. */
const STEP = 40;
const keyOf = (row: Pick<RegisterRow, "bureau_id" | "fiscal_year">): string =>
  `${row.bureau_id}|${row.fiscal_year}`;

/** What each department is to be asked for: a letter to copy or print, and all of it as a table. */
export function AskList({ kind, rows, requirements }: AskListProps) {
  const t = useText();
  const locale = useLocale();
  const [most, setMost] = useState(STEP);
  const asked = useMemo(
    () =>
      rows
        .map((row) => ({ row, lacks: lacksOf(row, requirements) }))
        .filter(({ lacks }) => lacks > 0)
        .sort((a, b) => b.lacks - a.lacks),
    [rows, requirements],
  );
  const shown = asked.slice(0, most);
  const ids = bureausOf(shown);
  const found = freshRowsOf(useEngineQuery<ReasonRow>(ids.length > 0 ? lackingQuery(kind, ids) : null));
  const reasons = useMemo(() => groupBy(found, keyOf), [found]);
  const { state } = useEngine();
  if (asked.length === 0) return <p>{t("disclosure.askNone")}</p>;
  const itemsOf = (row: RegisterRow, of: typeof reasons) =>
    askedOf(row, requirements, of.get(keyOf(row)) ?? []);
  /** All letters as a table: the reasons of those that are not drawn are asked for here. */
  const saveCsv = async (engine: Engine): Promise<void> => {
    const all = groupBy(await engine.query<ReasonRow>(lackingQuery(kind, bureausOf(asked))), keyOf);
    const header = ["department", "region", "year", "requirement", "state", "reason", "basis"];
    const lines = asked.flatMap(({ row }) =>
      itemsOf(row, all).map(({ requirement, state, reason }) =>
        printCsvLine([
          row.bureau,
          row.region,
          row.fiscal_year,
          titleOf(requirement, locale),
          t(`disclosure.state.${state}`),
          reasonWords(reason, locale),
          requirement.basis,
        ]),
      ),
    );
    saveFile(
      "juesuan-disclosure-missing.csv",
      [CSV_START, printCsvLine(header), ...lines],
      "text/csv;charset=utf-8",
    );
  };
  const rest = Math.min(STEP, asked.length - most);
  return (
    <>
      <p className="disclosure-tools">
        <button
          type="button"
          className="button"
          disabled={state.kind !== "ready"}
          onClick={() => state.kind === "ready" && void saveCsv(state.engine)}
        >
          {t("disclosure.csv")}
        </button>{" "}
        <button type="button" className="button" onClick={() => window.print()}>
          {t("disclosure.print")}
        </button>
      </p>
      <ul className="disclosure-letters">
        {shown.map(({ row, lacks }) => (
          <li key={keyOf(row)}>
            <Letter
              title={`${inLatin(row.latin, fullName(row.region, row.bureau), locale, row.bureau_type)} ${row.fiscal_year ?? ""}`.trim()}
              count={t("disclosure.askItems", { n: lacks })}
              text={letterOf(
                row,
                kind,
                itemsOf(row, reasons),
                filesOf(row, reasons.get(keyOf(row)) ?? []),
                t,
                locale,
              )}
              locale={locale}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setMost(most + STEP)}>
          {t("disclosure.more", { n: rest })}
        </button>
      )}
    </>
  );
}

const bureausOf = (asked: readonly { readonly row: RegisterRow }[]): string[] => [
  ...new Set(asked.map(({ row }) => row.bureau_id)),
];

const filesOf = (row: RegisterRow, reasons: readonly ReasonRow[]): string[] => {
  const files = [...new Set(reasons.map(({ file }) => file))];
  return files.length > 0 ? files : [row.file];
};

interface LetterProps {
  readonly title: string;
  readonly count: string;
  readonly text: string;
  readonly locale: Locale;
}

function Letter({ title, count, text }: LetterProps) {
  const t = useText();
  return (
    <details>
      <summary>
        {title} <span className="dim num">{count}</span>
      </summary>
      <pre className="disclosure-letter">{text}</pre>
      <CopyButton label={t("disclosure.copy")} text={text} />
    </details>
  );
}
