import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatCount } from "@/lib/i18n/number";
import type { Cell } from "@/lib/metrics/queries/cells";
import { bureauName } from "../analysis/bureau-name";
import { figureColumns, whoColumns } from "../analysis/download-columns";
import { unitColumn } from "../analysis/unit-column";
import { yearColumn } from "../analysis/year-column";
import { evidenceOfFact } from "../foundation/evidence/evidence-request";
import { Figure } from "../foundation/figure/figure";
import type { TableColumn } from "../foundation/table/column";
import { type Download, downloadOf } from "../foundation/table/download";
import type { Graded } from "./grade-model";

/** What a department says of itself, by unit, year and project: stands beside what others found. */
export type SelfScores = ReadonlyMap<string, Cell>;

function cellColumn(
  id: string,
  header: string,
  t: Text,
  pick: (row: Graded) => Cell | null | undefined,
): TableColumn<Graded> {
  return {
    id,
    header,
    kind: id === "grade" ? "text" : "number",
    value: (row) => pick(row)?.value ?? null,
    download: figureColumns<Graded>(header, header, t, (row) => pick(row) ?? null),
    cell: (row) => {
      const cell = pick(row);
      if (!cell || cell.value === null) return "—";
      const label = `${row.project ?? row.who.bureau} ${row.who.fiscal_year} ${header}`;
      return (
        <Figure
          label={label}
          text={id === "grade" ? cell.value : formatCount(cell.value)}
          status={cell.status}
          origin={cell.origin}
          evidence={cell.fact === null ? null : evidenceOfFact(label, cell.fact)}
        />
      );
    },
    width: 120,
  };
}

export const gradeColumns = (own: SelfScores, t: Text, locale: Locale): TableColumn<Graded>[] => [
  unitColumn<Graded>({ t, name: ({ who }) => bureauName(who, locale), unit: ({ who }) => who }),
  yearColumn<Graded>(t, ({ who }) => who.fiscal_year),
  {
    id: "what",
    header: t("performance.what"),
    kind: "text",
    value: ({ project }) => project ?? t("performance.whole"),
    width: 320,
  },
  cellColumn("grade", t("performance.gradeGiven"), t, ({ grade }) => grade),
  {
    id: "scale",
    header: t("performance.scale"),
    kind: "text",
    value: ({ scale }) => (scale ? t(`performance.scale.${scale}`) : null),
    width: 120,
  },
  cellColumn("score", t("performance.scoreGiven"), t, ({ score }) => score),
  cellColumn("self", t("performance.scoreSelf"), t, ({ key }) => own.get(key)),
];

export const gradeDownload = (columns: readonly TableColumn<Graded>[], t: Text): Download<Graded> =>
  downloadOf(
    "juesuan-grades",
    columns,
    whoColumns<Graded>(t, ({ who }) => who),
  );
