"use client";

import { useMemo } from "react";
import { formatShare } from "@/lib/i18n/number";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import { type RequirementShare, sharesOf, type Tally, titleOf } from "./disclosure-model";
import type { RegisterRow, RequirementRow } from "./queries";
import { ShareBar } from "./share-bar";

/** Share shown of what is asked for and can be told, for sorting; null where nothing can be told. */
export const shareOf = ({ asked, shown }: Tally): number | null => (asked === 0 ? null : shown / asked);

const exact = (share: number | null): string | null => (share === null ? null : share.toFixed(4));

/** Columns every table of counts has. */
export function useTallyColumns<Row extends Tally>(): TableColumn<Row>[] {
  const t = useText();
  const count = (id: "asked" | "shown" | "coarse" | "missing" | "untold"): TableColumn<Row> => ({
    id,
    header: t(`disclosure.${id}`),
    kind: "number",
    value: (row) => row[id],
    width: 90,
  });
  return [
    count("asked"),
    count("shown"),
    {
      id: "share",
      header: t("disclosure.share"),
      kind: "number",
      value: (row) => exact(shareOf(row)),
      cell: (row) => {
        const share = shareOf(row);
        return share === null ? "—" : formatShare(share);
      },
      width: 76,
    },
    {
      id: "bar",
      header: t("disclosure.bar"),
      kind: "text",
      value: () => null,
      cell: (row) => <ShareBar tally={row} />,
      width: 130,
      sortable: false,
      download: [],
    },
    count("coarse"),
    count("missing"),
    count("untold"),
  ];
}

/** How often each requirement is met. */
export function RequirementShares({
  rows,
  requirements,
}: {
  readonly rows: readonly RegisterRow[];
  readonly requirements: readonly RequirementRow[];
}) {
  const t = useText();
  const locale = useLocale();
  const shares = useMemo(() => sharesOf(rows, requirements), [rows, requirements]);
  const tally = useTallyColumns<RequirementShare>();
  const columns: TableColumn<RequirementShare>[] = [
    {
      id: "requirement",
      header: t("disclosure.requirement"),
      kind: "text",
      value: ({ requirement }) => titleOf(requirement, locale),
      width: 240,
      heads: "row",
    },
    ...tally,
    {
      id: "basis",
      header: t("disclosure.basis"),
      kind: "text",
      value: ({ requirement }) => requirement.basis,
      width: 250,
    },
  ];
  return (
    <DataTable
      id="requirements"
      caption={t("disclosure.shares")}
      columns={columns}
      rows={shares}
      rowKey={({ requirement }) => requirement.requirement_id}
      download="juesuan-disclosure-requirements"
    />
  );
}
