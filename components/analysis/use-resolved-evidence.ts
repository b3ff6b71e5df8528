"use client";

import { useMemo } from "react";
import { findDenominator } from "@/lib/metrics/denominators";
import { type MetricRow, queryMetricRows } from "@/lib/metrics/queries/metric-rows";
import { findMetric } from "@/lib/metrics/registry";
import type { MetricCell } from "@/lib/view/metric-cell";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import type { EvidenceRequest } from "../foundation/evidence/evidence-request";
import { useLocale } from "../foundation/locale/locale-context";
import { metricEvidence } from "./metric-evidence";
import { metricFormat, writeMetric } from "./metric-format";

const unresolved = ({ cell, parts }: EvidenceRequest): MetricCell | null =>
  cell && parts.length === 0 ? cell : null;

/** A request that an address gave names only its cell; its parts are found again in the data. */
export function useResolvedEvidence(request: EvidenceRequest): EvidenceRequest {
  const locale = useLocale();
  const cell = unresolved(request);
  const metric = cell ? findMetric(cell.metric) : undefined;
  const denominator = cell ? findDenominator(cell.denominator as "none") : undefined;
  const statement =
    cell && metric
      ? queryMetricRows(metric, denominator, {
          bureaus: [cell.bureau],
          years: { from: cell.year, to: cell.year },
        })
      : null;
  const [row] = freshRowsOf(useEngineQuery<MetricRow>(statement));
  return useMemo(() => {
    if (!cell || !metric || !row) return request;
    const decimal = (row.value ?? 0).toFixed(6);
    const value = writeMetric(metricFormat(metric, denominator, [decimal], locale), decimal).text;
    return metricEvidence(metric, denominator, row, value, locale);
  }, [cell, metric, denominator, row, request, locale]);
}
