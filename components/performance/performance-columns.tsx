import { toFixed } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import { formatCount } from "@/lib/i18n/number";
import { cellOfFact } from "@/lib/metrics/queries/cells";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import { cellColumn } from "../analysis/cell-column";
import { whoColumns } from "../analysis/download-columns";
import { unitColumn } from "../analysis/unit-column";
import { yearColumn } from "../analysis/year-column";
import { percentText } from "../execution/execution-words";
import { Figure } from "../foundation/figure/figure";
import type { TableColumn } from "../foundation/table/column";
import { type Download, downloadOf } from "../foundation/table/download";
import type { Indicator } from "./form-model";
import type { Scored } from "./performance-model";
import { scoredName } from "./performance-words";

function ExecutionFigure({ scored, t }: { scored: Scored; t: Text }) {
  const title = `${scoredName(scored, t)} ${t("performance.execution")}`;
  const { execution } = scored;
  if (!execution) return <Figure label={title} text={null} reason={t("execution.zeroBudget")} />;
  const text = percentText(execution.rate.value);
  const names = [t("performance.executed"), t(`execution.stage.${execution.against}`)];
  const parts = execution.facts.map((factId, i) => ({ label: names[i] ?? "", factId }));
  return (
    <Figure
      label={title}
      text={text}
      status={execution.status}
      evidence={{ title, value: text, formula: names.join(" ÷ "), parts }}
    />
  );
}

export function scoreColumns(t: Text): TableColumn<Scored>[] {
  return [
    unitColumn<Scored>({ t, name: ({ unit }) => unit, unit: ({ bureau }) => ({ bureau_id: bureau }) }),
    yearColumn<Scored>(t, ({ year }) => year),
    {
      id: "what",
      header: t("performance.what"),
      kind: "text",
      value: ({ project }) => project ?? t("performance.whole"),
      width: 240,
    },
    cellColumn<Scored>({
      ...{ id: "score", name: t("performance.score"), t, width: 110 },
      title: (scored) => scoredName(scored, t),
      pick: ({ score }) => score,
      write: formatCount,
    }),
    cellColumn<Scored>({
      ...{ id: "grade", name: t("performance.grade"), kind: "text", t, width: 90 },
      title: (scored) => scoredName(scored, t),
      pick: ({ grade }) => grade,
      write: (value) => value,
    }),
    {
      id: "execution",
      header: t("performance.execution"),
      kind: "number",
      value: ({ execution }) => execution && toFixed(execution.rate.value, 4),
      download: [
        {
          header: `${t("performance.execution")} %`,
          value: ({ execution }) => execution && toFixed(execution.rate.value, 4),
        },
        {
          header: t("download.factOf", { name: t("performance.execution") }),
          value: ({ execution }) => execution?.facts.join(" ") ?? null,
          holds: "facts",
        },
      ],
      cell: (scored) => <ExecutionFigure scored={scored} t={t} />,
      width: 130,
    },
  ];
}

/** What the table of scores gives as a file. */
export const scoreDownload = (columns: readonly TableColumn<Scored>[], t: Text): Download<Scored> =>
  downloadOf(
    "juesuan-performance",
    columns,
    whoColumns<Scored>(t, ({ who }) => who),
  );

/** Targets and results as the form has them. */
const written = (fact: ItemFact | null): string | null => fact?.printed ?? fact?.value ?? null;

/** Columns of a form; targets and results stay as printed where they are words. */
export function indicatorColumns(t: Text): TableColumn<Indicator>[] {
  const column = (id: "target" | "actual" | "weight" | "score", kind: "text" | "number") =>
    cellColumn<Indicator>({
      ...{ id, name: t(`performance.${id}`), kind, t, width: kind === "number" ? 100 : 190 },
      title: ({ name }) => name,
      pick: (indicator) => ({
        ...cellOfFact(indicator[id]),
        ...(kind === "text" ? { value: written(indicator[id]) } : {}),
      }),
      write: kind === "number" ? formatCount : (value) => value,
    });
  return [
    {
      id: "indicator",
      header: t("performance.indicator"),
      kind: "text",
      value: ({ name }) => name,
      width: 280,
    },
    column("target", "text"),
    column("actual", "text"),
    column("weight", "number"),
    column("score", "number"),
  ];
}
