"use client";

import { useMemo } from "react";
import { SegmentedControl } from "../foundation/controls/segmented-control";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import { useChoice } from "../foundation/view/use-choice";
import { GROUPINGS, type GroupShare, groupsOf } from "./disclosure-model";
import type { RegisterRow, RequirementRow } from "./queries";
import { useTallyColumns } from "./requirement-shares";

/** Counts and shares by year, by place, by kind of department. */
export function GroupShares({
  rows,
  requirements,
}: {
  readonly rows: readonly RegisterRow[];
  readonly requirements: readonly RequirementRow[];
}) {
  const t = useText();
  const locale = useLocale();
  const [chosen, choose] = useChoice("groups.by");
  const by = GROUPINGS.find((one) => one === chosen) ?? "year";
  const groups = useMemo(() => groupsOf(rows, requirements, by, locale), [rows, requirements, by, locale]);
  const tally = useTallyColumns<GroupShare>();
  const columns: TableColumn<GroupShare>[] = [
    {
      id: "group",
      header: t(`disclosure.by.${by}`),
      kind: "text",
      value: ({ name }) => name,
      width: 220,
      heads: "row",
    },
    {
      id: "disclosures",
      header: t("disclosure.disclosures"),
      kind: "number",
      value: ({ disclosures }) => disclosures,
      width: 110,
    },
    {
      id: "complete",
      header: t("disclosure.complete"),
      kind: "number",
      value: ({ complete }) => complete,
      width: 110,
    },
    ...tally,
  ];
  return (
    <>
      <SegmentedControl
        label={t("disclosure.by")}
        value={by}
        options={GROUPINGS.map((value) => ({ value, label: t(`disclosure.by.${value}`) }))}
        onChange={choose}
      />
      <DataTable
        id="groups"
        key={by}
        caption={t("disclosure.groups")}
        columns={columns}
        rows={groups}
        rowKey={({ name }) => name}
        download={`juesuan-disclosure-${by}`}
      />
    </>
  );
}
