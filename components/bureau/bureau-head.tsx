"use client";

import Link from "next/link";
import { typeName } from "@/lib/i18n/bureau-types";
import { formatYears } from "@/lib/i18n/number";
import { printSelection } from "@/lib/view/print";
import { scopeName } from "../analysis/comparability-names";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { PageHead } from "../foundation/shell/page-head";
import { pathOf } from "../foundation/shell/routes";
import { Traits } from "../foundation/shell/traits";
import { nameOfBureau } from "./name-of-bureau";
import type { BureauRow, DocumentRow } from "./queries";

interface BureauHeadProps {
  readonly bureau: BureauRow;
  readonly years: readonly number[];
  readonly documents: readonly DocumentRow[];
}

export function BureauHead({ bureau, years, documents }: BureauHeadProps) {
  const t = useText();
  const locale = useLocale();
  const first = years[0];
  const last = years.at(-1);
  const traits = [
    bureau.region_code,
    scopeName(bureau.scope, bureau.level, t),
    bureau.bureau_type === null ? null : typeName(bureau.bureau_type, locale),
    first !== undefined && last !== undefined ? formatYears(first, last, locale) : null,
    t("bureau.counts", {
      facts: bureau.facts,
      documents: documents.filter((document) => document.replaced_by === null).length,
    }),
  ];
  return (
    <PageHead title={nameOfBureau(bureau, locale)}>
      <Traits traits={traits} />
      <p>
        <Link
          prefetch={false}
          href={`${pathOf("outliers", locale)}${printSelection({ bureaus: [bureau.bureau_id], display: "brief" })}`}
        >
          {t("outliers.brief")}
        </Link>
      </p>
    </PageHead>
  );
}
