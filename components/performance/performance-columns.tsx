import { toFixed } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import { formatCount } from "@/lib/i18n/number";
import { cellOfFact } from "@/lib/metrics/queries/cells";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import { figureColumns, whoColumns } from "../analysis/download-columns";
import { unitColumn } from "../analysis/unit-column";
import { yearColumn } from "../analysis/year-column";
import { percentText } from "../execution/execution-words";
import { evidenceOfFact } from "../foundation/evidence/evidence-request";
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
    {
      id: "score",
      header: t("performance.score"),
      kind: "number",
      value: ({ score }) => score.value,
      download: figureColumns<Scored>(
        t("performance.score"),
        t("performance.score"),
        t,
        ({ score }) => score,
      ),
      cell: (scored) => (
        <Figure
          label={`${scoredName(scored, t)} ${t("performance.score")}`}
          text={scored.score.value && formatCount(scored.score.value)}
          status={scored.score.status}
          origin={scored.score.origin}
          evidence={
            scored.score.fact === null ? null : evidenceOfFact(scoredName(scored, t), scored.score.fact)
          }
        />
      ),
      width: 110,
    },
    {
      id: "grade",
      header: t("performance.grade"),
      kind: "text",
      value: ({ grade }) => grade.value,
      download: figureColumns<Scored>(
        t("performance.grade"),
        t("performance.grade"),
        t,
        ({ grade }) => grade,
      ),
      cell: (scored) => (
        <Figure
          label={`${scoredName(scored, t)} ${t("performance.grade")}`}
          text={scored.grade.value}
          status={scored.grade.status}
          origin={scored.grade.origin}
          evidence={
            scored.grade.fact === null ? null : evidenceOfFact(scoredName(scored, t), scored.grade.fact)
          }
        />
      ),
      width: 90,
    },
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

/** Targets and results as the form has them; weights and scores as numbers. */
function written(fact: ItemFact | null, id: "target" | "actual" | "weight" | "score"): string | null {
  if (!fact || fact.value === null || id === "target" || id === "actual")
    return fact?.printed ?? fact?.value ?? null;
  return fact.unit === "分" ? formatCount(fact.value) : fact.printed;
}

/** Columns of a form; targets and results stay as printed where they are words. */
export function indicatorColumns(t: Text): TableColumn<Indicator>[] {
  const column = (
    id: "target" | "actual" | "weight" | "score",
    kind: "text" | "number",
  ): TableColumn<Indicator> => ({
    id,
    header: t(`performance.${id}`),
    kind,
    value: (indicator) => (kind === "number" ? (indicator[id]?.value ?? null) : written(indicator[id], id)),
    download: figureColumns<Indicator>(t(`performance.${id}`), t(`performance.${id}`), t, (indicator) => ({
      ...cellOfFact(indicator[id]),
      ...(kind === "text" ? { value: written(indicator[id], id) } : {}),
    })),
    cell: (indicator) => {
      const fact = indicator[id];
      const label = `${indicator.name} ${t(`performance.${id}`)}`;
      return (
        <Figure
          label={label}
          text={written(fact, id)}
          status={fact?.status ?? null}
          origin={fact?.origin ?? null}
          evidence={fact && evidenceOfFact(label, fact.fact_id)}
        />
      );
    },
    width: kind === "number" ? 100 : 190,
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
