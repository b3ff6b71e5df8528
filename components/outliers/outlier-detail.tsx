"use client";

import { useMemo } from "react";
import { explainLead } from "@/lib/compare/explain-lead";
import type { PeerRow } from "@/lib/metrics/queries/peer-values";
import type { OutlierLead } from "@/lib/worklist/leads";
import { bureauName } from "../analysis/bureau-name";
import { writeMetric } from "../analysis/metric-format";
import { PeerStrip, type StripUnit } from "../analysis/peer-strip";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { ComparisonTable } from "./comparison-table";
import { leadName } from "./lead-names";
import { leadFormat, times, writeValue } from "./lead-words";
import { peerQuery, watchedOf } from "./outliers-view";

/** Against whom a value stands out: the whole kind on one line, every set of peers in a table. */
export function OutlierDetail({ lead }: { lead: OutlierLead }) {
  const t = useText();
  const locale = useLocale();
  const rows = freshRowsOf(useEngineQuery<PeerRow>(peerQuery(lead)));
  const explanation = useMemo(() => {
    const year = lead.fiscal_year ?? 0;
    return explainLead(watchedOf(lead), lead.change, rows, lead.bureau_id ?? "", year);
  }, [lead, rows]);
  if (!explanation) return null;
  const format = leadFormat(lead, locale);
  const write = (value: number): string =>
    lead.change === "growth" ? t("outliers.factor", { times: times(value) }) : writeValue(format, value);
  const [all, near] = explanation.comparisons;
  const close = new Set(near?.peers.map(({ key }) => key));
  const units = explanation.values.map(
    ({ key, value, row }): StripUnit => ({
      key,
      value,
      name: bureauName(row, locale),
      role: key === lead.bureau_id ? "focus" : close.has(key) ? "peer" : "other",
    }),
  );
  const focus = units.find(({ role }) => role === "focus");
  const peers = units.filter(({ role }) => role === "peer");
  const median = all?.result.median ?? null;
  if (!focus || median === null) return null;
  return (
    <>
      <PeerStrip
        id="outlier-peers"
        units={units}
        scale={lead.scale}
        median={median}
        band={bandOf(lead)}
        format={write}
        peersName={t("outliers.set.population")}
        label={t("outliers.strip", {
          n: units.length,
          name: leadName(lead, locale),
          value: write(focus.value),
          median: write(median),
        })}
      />
      <ComparisonTable
        comparisons={explanation.comparisons}
        write={(value) =>
          lead.change === "growth" ? times(value) : writeMetric(format, value.toFixed(6)).number
        }
        unit={lead.change === "growth" ? t("outliers.factorUnit") : format.unit}
        scale={lead.scale}
      />
      <p className="dim">{t("outliers.againstAbout")}</p>
      {peers.length > 0 && (
        <details>
          <summary>{t("outliers.peerNames", { n: peers.length })}</summary>
          <ul className="peer-names">
            {[...peers]
              .sort((a, b) => b.value - a.value)
              .map((peer) => (
                <li key={peer.key}>
                  {peer.name} <span className="num">{write(peer.value)}</span>
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The values that do not stand out, from the median and MAD of all of the kind. */
function bandOf(lead: OutlierLead): readonly [number, number] | null {
  if (lead.all_mad <= 0) return null;
  const reach = (3.5 * lead.all_mad) / 0.6745;
  const ends = [lead.all_median - reach, lead.all_median + reach] as const;
  return lead.scale === "log" ? [Math.exp(ends[0]), Math.exp(ends[1])] : ends;
}
