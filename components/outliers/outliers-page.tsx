"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { formatCount } from "@/lib/i18n/number";
import type { Selection } from "@/lib/view/fields";
import {
  countLeads,
  type Lead,
  type LeadCountRow,
  type LeadFacetRow,
  queryLeadFacets,
  queryLeads,
} from "@/lib/worklist/leads";
import { RelaxFilters } from "../analysis/relax-filters";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { lazyPart } from "../foundation/failure/lazy-part";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { WORKLIST_KEYS } from "../foundation/search/key-groups";
import { KeyList } from "../foundation/search/key-list";
import { PageHead } from "../foundation/shell/page-head";
import { QueryState } from "../foundation/states/states";
import { useSelection } from "../foundation/view/use-selection";
import type { BriefProps } from "./brief";
import { LeadControls } from "./lead-controls";
import { LeadDetail } from "./lead-detail";
import { LeadList } from "./lead-list";
import { LeadMatrix } from "./lead-matrix";
import { leadTitle } from "./lead-words";
import { type OutliersInitial, standardLeads } from "./load-default";
import { setMark } from "./marks-store";
import { MarksTransfer } from "./marks-transfer";
import { FIRST_LEADS, filterOf, MORE_LEADS, orderOf } from "./outliers-view";
import { useLeadEvidence } from "./use-lead-evidence";
import { useLeadKeys } from "./use-lead-keys";
import { useMarks } from "./use-marks";

const NO_FACETS: readonly LeadFacetRow[] = [];

/** What stands out, as a queue to work through. */
export function OutliersPage({ initial }: { initial: OutliersInitial }) {
  const t = useText();
  const handle = useSelection();
  const { selection, change } = handle;
  const { marks } = useMarks();
  const [limit, setLimit] = useState(FIRST_LEADS);
  const filter = useMemo(() => filterOf(selection, marks), [selection, marks]);
  const search = useRef<HTMLInputElement>(null);
  const view = useEngineQuery<Lead>(queryLeads(filter, orderOf(selection), limit), {
    initial: initial.leads,
    initialFor: standardLeads(),
  });
  const counts = rowsOf(useEngineQuery<LeadCountRow>(countLeads(filter), { initial: initial.counts }));
  const facets = rowsOf(useEngineQuery<LeadFacetRow>(queryLeadFacets(), { initial: NO_FACETS }));
  const total = counts
    .filter(({ kind, level }) => {
      const levels = selection.leadLevels ?? [];
      const kinds = selection.leadKinds ?? [];
      return (
        (levels.length > 0 ? levels.includes(level) : level !== "rounding" && level !== "closed") &&
        (kinds.length === 0 || kinds.includes(kind))
      );
    })
    .reduce((sum, row) => sum + row.leads, 0);
  const leadsWithout = (other: Selection) => queryLeads(filterOf(other, marks), orderOf(other), limit);
  const brief = selection.display === "brief";
  return (
    <>
      <PageHead title={t("outliers.title")} lead={t("outliers.lead")} />
      <LeadControls handle={handle} facets={facets} searchRef={search} />
      {!brief && (
        <details className="lead-overview">
          <summary>{t("outliers.matrix")}</summary>
          <LeadMatrix
            counts={counts}
            kinds={selection.leadKinds ?? []}
            levels={selection.leadLevels ?? []}
            onChange={change}
          />
        </details>
      )}
      {!brief && <p className="dim lead-rule">{t("outliers.rule")}</p>}
      <QueryState view={view} empty={<RelaxFilters rows={leadsWithout} hint={t("outliers.none")} />}>
        {(leads) =>
          brief ? (
            <LazyBrief leads={leads} total={total} onClose={() => change({ display: undefined })} />
          ) : (
            <Worklist leads={leads} total={total} initial={initial} searchRef={search}>
              {leads.length < total && (
                <button
                  type="button"
                  className="button button-small"
                  onClick={() => setLimit((now) => now + MORE_LEADS)}
                >
                  {t("outliers.more")}
                </button>
              )}
            </Worklist>
          )
        }
      </QueryState>
      {!brief && <MarksTransfer />}
    </>
  );
}

interface WorklistProps {
  readonly leads: readonly Lead[];
  readonly total: number;
  readonly initial: OutliersInitial;
  readonly searchRef: React.RefObject<HTMLInputElement | null>;
  readonly children: React.ReactNode;
}

function Worklist({ leads, total, initial, searchRef, children }: WorklistProps) {
  const t = useText();
  const locale = useLocale();
  const { selection, change } = useSelection();
  const { marks } = useMarks();
  const note = useRef<HTMLTextAreaElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  const lead = leads.find(({ key }) => key === selection.lead) ?? leads[0];
  const openEvidence = useLeadEvidence(lead ?? NOTHING);
  const open = useCallback(
    (next: Lead) => {
      change({ lead: next.key }, "replace");
      const box = detail.current?.getBoundingClientRect();
      if (box && box.top > window.innerHeight * 0.8) detail.current?.scrollIntoView({ block: "start" });
    },
    [change],
  );
  useLeadKeys({
    move: (step) => {
      const at = lead ? leads.indexOf(lead) : -1;
      const next = leads[Math.min(leads.length - 1, Math.max(0, at + step))];
      if (next) change({ lead: next.key }, "replace");
    },
    mark: (state) => {
      if (!lead) return;
      const own = marks.get(lead.key)?.state;
      setMark(lead.key, leadTitle(lead, t, locale), { state: own === state ? null : state });
    },
    note: () => note.current?.focus(),
    evidence: () => openEvidence?.(),
    search: () => searchRef.current?.focus(),
  });
  if (!lead) return null;
  return (
    <div className="worklist">
      <div className="worklist-queue">
        <p className="worklist-count">
          <span>
            {leads.length < total
              ? t("outliers.countShown", { total: formatCount(total), n: formatCount(leads.length) })
              : t("outliers.count", { n: formatCount(total) })}
          </span>
          {children}
          <button type="button" className="button button-small" onClick={() => change({ display: "brief" })}>
            {t("outliers.brief")}
          </button>
        </p>
        <LeadList leads={leads} marks={marks} currentKey={lead.key} onOpen={open} />
        <section aria-label={t("outliers.keys")}>
          <KeyList keys={WORKLIST_KEYS} />
        </section>
      </div>
      <div className="worklist-detail" ref={detail}>
        <LeadDetail key={lead.key} lead={lead} mark={marks.get(lead.key)} initial={initial} noteRef={note} />
      </div>
    </div>
  );
}

/** Stands in where there is no lead, so that hooks keep their order. */
const NOTHING: Lead = {
  source: "finding",
  key: "",
  kind: "",
  level: "soft",
  bureau_id: null,
  bureau: null,
  scope: null,
  bureau_type: null,
  unit_level: null,
  region_code: null,
  region: null,
  region_name: null,
  region_latin: null,
  province: null,
  fiscal_year: null,
  size: null,
  share: null,
  facts: "",
  finding_id: "",
  members: 0,
  member_ids: "",
  rule: "",
  severity: "soft",
  document_id: "",
  file: "",
  message_zh: "",
  message_en: "",
  explanation_zh: null,
  explanation_en: null,
};

/** The brief is code few people need; it comes when asked for. */
const LazyBrief = lazyPart<BriefProps>(async () => (await import("./brief")).Brief);
