"use client";

import Link from "next/link";
import { useMemo } from "react";
import { formatCount } from "@/lib/i18n/number";
import type { BureauFilter } from "@/lib/metrics/queries/filter";
import { printSelection } from "@/lib/view/print";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { pathOf } from "../foundation/shell/routes";
import { requirementsOf, statesOf, tallyOf } from "./disclosure-model";
import {
  type RegisterKind,
  type RegisterRow,
  type RequirementRow,
  registerQuery,
  requirementsQuery,
} from "./queries";

interface DisclosureLineProps {
  readonly bureau?: string;
  readonly place?: string;
}

const KINDS = ["final_account", "budget"] as const;

/** What is published of a bureau or a place, in a line a kind of document; nothing where none can be told. */
export function DisclosureLine({ bureau, place }: DisclosureLineProps) {
  const t = useText();
  const requirements = freshRowsOf(useEngineQuery<RequirementRow>(requirementsQuery()));
  const filter = useMemo<BureauFilter>(
    () => ({ ...(bureau ? { bureaus: [bureau] } : {}), ...(place ? { regions: [place] } : {}) }),
    [bureau, place],
  );
  if (requirements.length === 0) return null;
  return (
    <div className="disclosure-line">
      {KINDS.map((kind) => (
        <KindLine
          key={kind}
          kind={kind}
          requirements={requirementsOf(requirements, kind)}
          filter={filter}
          title={t("disclosure.lineTitle")}
        />
      ))}
    </div>
  );
}

interface KindLineProps {
  readonly kind: RegisterKind;
  readonly requirements: readonly RequirementRow[];
  readonly filter: BureauFilter;
  readonly title: string;
}

function KindLine({ kind, requirements, filter, title }: KindLineProps) {
  const t = useText();
  const locale = useLocale();
  const rows = freshRowsOf(useEngineQuery<RegisterRow>(registerQuery(kind, requirements, filter)));
  const tally = useMemo(
    () => tallyOf(rows.flatMap((row) => statesOf(row, requirements))),
    [rows, requirements],
  );
  if (rows.length === 0) return null;
  const chosen = printSelection({
    ...(filter.bureaus ? { bureaus: [...filter.bureaus] } : {}),
    ...(filter.regions ? { regions: [...filter.regions] } : {}),
    ...(kind === "budget" ? { paper: kind } : {}),
  });
  return (
    <p>
      <strong>{title}</strong>{" "}
      {t("disclosure.lineText", {
        disclosures: formatCount(rows.length),
        kind: t(`disclosure.kind.${kind}`),
        asked: formatCount(tally.asked),
        shown: formatCount(tally.shown),
        missing: formatCount(tally.coarse + tally.missing),
      })}{" "}
      <Link prefetch={false} href={`${pathOf("disclosure", locale)}${chosen}`}>
        {t("disclosure.lineOpen")}
      </Link>
    </p>
  );
}
