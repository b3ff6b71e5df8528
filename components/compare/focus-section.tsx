"use client";

import { useCallback, useMemo } from "react";
import { explainLead, type LeadExplanation } from "@/lib/compare/explain-lead";
import type { PeerRow } from "@/lib/metrics/queries/peer-values";
import { queryPeerValues } from "@/lib/metrics/queries/peer-values";
import type { Selection } from "@/lib/view/fields";
import { bureauName } from "../analysis/bureau-name";
import { writeMetric } from "../analysis/metric-format";
import { PeerStrip, type StripUnit } from "../analysis/peer-strip";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { ProfileLink } from "../foundation/naming/profile-link";
import { DataTable } from "../foundation/table/data-table";
import { ComparisonTable } from "../outliers/comparison-table";
import type { CompareModel } from "./compare-model";
import { formatFor } from "./compare-words";

interface FocusSectionProps {
  readonly model: CompareModel;
  readonly onChange: (change: Partial<Selection>) => void;
}

interface NamedPeer {
  readonly key: string;
  readonly name: string;
  readonly distance: number | null;
  readonly value: number;
}

const scaleOf = ({ metric }: CompareModel["view"]) => (metric.quantity === "money" ? "log" : "linear");

/** The unit in focus against every set of peers, the chosen set drawn among all of its kind. */
export function FocusSection({ model, onChange }: FocusSectionProps) {
  const t = useText();
  const { view, year, focus } = model;
  const row = focus?.row;
  const rows = freshRowsOf(
    useEngineQuery<PeerRow>(
      row
        ? queryPeerValues(view.metric, view.denominator, {
            scopes: [row.scope],
            bureauTypes: row.bureau_type ? [row.bureau_type] : [],
            levels: row.level ? [row.level] : [],
            years: { from: year, to: year },
          })
        : null,
    ),
  );
  const scale = scaleOf(view);
  const explained = useMemo(
    () => (row ? explainLead({ scale }, "level", rows, row.bureau_id, year) : null),
    [row, rows, scale, year],
  );
  if (!focus) return null;
  if (focus.row.bureau_type === null || focus.row.level === null)
    return (
      <section className="section focus-section">
        <h2>{t("compare.focusTitle", { name: focus.name })}</h2>
        <p className="dim">{t("compare.kindUnknown")}</p>
      </section>
    );
  if (!explained) return null;
  return <FocusPeers model={model} focus={focus} explained={explained} onChange={onChange} />;
}

interface FocusPeersProps extends FocusSectionProps {
  readonly focus: NonNullable<CompareModel["focus"]>;
  readonly explained: LeadExplanation;
}

function FocusPeers({ model, focus, explained, onChange }: FocusPeersProps) {
  const t = useText();
  const locale = useLocale();
  const { view } = model;
  const scale = scaleOf(view);
  const format = useMemo(() => formatFor(model, locale), [model, locale]);
  const write = useCallback((value: number): string => writeMetric(format, value.toFixed(6)).text, [format]);
  const strategy = view.peers === "all" || view.peers === "picked" ? "population" : view.peers;
  const chosen = explained.comparisons.find(({ against }) => against === strategy);
  const whole = explained.comparisons[0];
  const { peers: by, picked } = view;
  const distances = useMemo(
    () => new Map(chosen?.peers.map(({ key, distance }) => [key, distance])),
    [chosen],
  );
  // Hundreds of units are named once, not at every choice made elsewhere on the page.
  const units = useMemo(() => {
    const isPeer = (key: string): boolean => (by === "picked" ? picked.includes(key) : distances.has(key));
    return explained.values.map(
      ({ key, value, row: unit }): StripUnit => ({
        key,
        value,
        name: bureauName(unit, locale),
        role: key === focus.row.bureau_id ? "focus" : isPeer(key) ? "peer" : "other",
      }),
    );
  }, [explained, focus, by, picked, distances, locale]);
  const peers: NamedPeer[] = units
    .filter(({ role }) => role === "peer")
    .map(({ key, name, value }) => ({ key, name, value, distance: distances.get(key) ?? null }));
  const median = whole?.result.median ?? null;
  return (
    <section className="section focus-section">
      <h2>{t("compare.focusTitle", { name: focus.name })}</h2>
      {median !== null && (
        <PeerStrip
          id="compare-peers"
          units={units}
          scale={scale}
          median={median}
          band={null}
          format={write}
          peersName={view.peers === "picked" ? t("compare.pickedPeers") : t(`outliers.set.${strategy}`)}
          label={t("outliers.strip", {
            n: units.length,
            name: focus.name,
            value: write(focus.value),
            median: write(median),
          })}
        />
      )}
      <ComparisonTable
        comparisons={explained.comparisons}
        write={(value) => writeMetric(format, value.toFixed(6)).number}
        unit={format.unit}
        scale={scale}
      />
      <p className="dim">{t("outliers.againstAbout")}</p>
      {peers.length > 0 && (
        <>
          <DataTable
            id="peers"
            caption={t("compare.peerTable", { n: peers.length })}
            columns={[
              {
                id: "peer",
                header: t("analysis.unit"),
                kind: "text",
                value: (peer) => peer.name,
                cell: (peer) => <ProfileLink unit={{ bureau_id: peer.key }}>{peer.name}</ProfileLink>,
                width: 260,
              },
              {
                id: "value",
                header: t("analysis.value"),
                kind: "number",
                value: (peer) => peer.value.toFixed(6),
                cell: (peer) => write(peer.value),
                width: 180,
              },
              {
                id: "distance",
                header: t("compare.distance"),
                kind: "number",
                value: (peer) => peer.distance?.toFixed(4) ?? null,
                cell: (peer) => peer.distance?.toFixed(3) ?? "—",
                width: 110,
              },
            ]}
            rows={peers}
            rowKey={(peer) => peer.key}
            maxHeight={360}
          />
          {view.peers !== "picked" && (
            <p>
              <button
                type="button"
                className="button button-small"
                onClick={() =>
                  onChange({
                    peers: "picked",
                    bureaus: [focus.row.bureau_id, ...peers.map(({ key }) => key)],
                  })
                }
              >
                {t("compare.editPeers")}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
