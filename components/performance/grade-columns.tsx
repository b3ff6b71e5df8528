import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatCount } from "@/lib/i18n/number";
import type { Cell } from "@/lib/metrics/queries/cells";
import { bureauName } from "../analysis/bureau-name";
import { cellColumn } from "../analysis/cell-column";
import { whoColumns } from "../analysis/download-columns";
import { unitColumn } from "../analysis/unit-column";
import { yearColumn } from "../analysis/year-column";
import type { TableColumn } from "../foundation/table/column";
import { type Download, downloadOf } from "../foundation/table/download";
import type { Graded } from "./grade-model";

/** What a department says of itself, by unit, year and project: stands beside what others found. */
export type SelfScores = ReadonlyMap<string, Cell>;

const given = (
  id: "grade" | "score" | "self",
  name: string,
  t: Text,
  pick: (row: Graded) => Cell | null | undefined,
): TableColumn<Graded> =>
  cellColumn({
    ...{ id, name, t, pick, width: 120 },
    kind: id === "grade" ? "text" : "number",
    title: ({ project, who }) => `${project ?? who.bureau} ${who.fiscal_year}`,
    write: (value) => (id === "grade" ? value : formatCount(value)),
  });

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
  given("grade", t("performance.gradeGiven"), t, ({ grade }) => grade),
  {
    id: "scale",
    header: t("performance.scale"),
    kind: "text",
    value: ({ scale }) => (scale ? t(`performance.scale.${scale}`) : null),
    width: 120,
  },
  given("score", t("performance.scoreGiven"), t, ({ score }) => score),
  given("self", t("performance.scoreSelf"), t, ({ key }) => own.get(key)),
];

export const gradeDownload = (columns: readonly TableColumn<Graded>[], t: Text): Download<Graded> =>
  downloadOf(
    "juesuan-grades",
    columns,
    whoColumns<Graded>(t, ({ who }) => who),
  );
