"use client";

import { useMemo } from "react";
import { WATCHED } from "@/lib/compare/watched";
import type { CellRow } from "@/lib/metrics/queries/cells";
import { type Packed, unpack } from "@/lib/view/packed";
import { FlagSection } from "../analysis/flag-section";
import { useFlags } from "../analysis/use-flags";
import { useEngine } from "../foundation/engine/engine-provider";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import type { FindingRow } from "../foundation/evidence/queries";
import { lazyPart } from "../foundation/failure/lazy-part";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { PageHead } from "../foundation/shell/page-head";
import { EmptyState, QueryState } from "../foundation/states/states";
import { YearMatrix } from "../foundation/table/year-matrix";
import { useSelection } from "../foundation/view/use-selection";
import { Answers } from "../profile/answers";
import { BureauHead } from "./bureau-head";
import { BureauPicker } from "./bureau-picker";
import { type BureauDefault, cellsQuery } from "./load-default";
import { keyFigureRows, subjectRows, yearsOf } from "./matrix-rows";
import { nameOfBureau } from "./name-of-bureau";
import { OnWhat } from "./on-what";
import {
  type BureauRow,
  bureauFindingsQuery,
  bureauQuery,
  type DocumentRow,
  documentsQuery,
  type SubjectRow,
  subjectsQuery,
} from "./queries";

// What the engine alone knows, or stands far down the page.
const DisclosureLine = lazyPart(async () => (await import("../disclosure/disclosure-line")).DisclosureLine);
const FactTable = lazyPart(async () => (await import("../facts/fact-table")).FactTable);
const FindingList = lazyPart(async () => (await import("../foundation/evidence/finding-list")).FindingList);
const DocumentList = lazyPart(async () => (await import("./document-list")).DocumentList);
const IdentityBreaks = lazyPart(async () => (await import("./identity-breaks")).IdentityBreaks);
const Missing = lazyPart(async () => (await import("./missing")).Missing);
const SubjectContext = lazyPart(async () => (await import("./subject-context")).SubjectContext);
const OverYears = lazyPart(async () => (await import("../profile/over-years")).OverYears);
const AgainstPeers = lazyPart(async () => (await import("../profile/against-peers")).AgainstPeers);

const EVERY_WATCH = WATCHED.map(({ id }) => id);

/** Everything about one bureau over the years, with its documents. */
export function BureauPage({ packed }: { packed: Packed<BureauDefault> }) {
  const initial = useMemo(() => unpack(packed), [packed]);
  const t = useText();
  const locale = useLocale();
  const { state } = useEngine();
  const { selection, change } = useSelection();
  const id = selection.id ?? initial.bureau.bureau_id;
  const isDefault = id === initial.bureau.bureau_id;
  const start = <Row,>(rows: readonly Row[]) => (isDefault ? { initial: rows } : {});
  const found = useEngineQuery<BureauRow>(bureauQuery(id), start([initial.bureau]));
  const cells = useEngineQuery<CellRow>(cellsQuery(id), start(initial.cells));
  const subjects = useEngineQuery<SubjectRow>(subjectsQuery(id), start(initial.subjects));
  const documents = useEngineQuery<DocumentRow>(documentsQuery(id), start(initial.documents));
  const findings = useEngineQuery<FindingRow>(bureauFindingsQuery(id), start(initial.findings));
  const filter = useMemo(() => ({ bureaus: [id] }), [id]);
  const flags = useFlags(filter, EVERY_WATCH);
  const bureau = rowsOf(found).find((row) => row.bureau_id === id);
  const picker = <BureauPicker onPick={(picked) => change({ id: picked, sort: undefined })} />;

  if (!bureau && found.kind === "ready" && !found.stale && state.kind === "ready") {
    return (
      <>
        {picker}
        <PageHead title={id?.split(":").at(-1) || t("bureau.title")} />
        <EmptyState>{t("bureau.unknown", { id })}</EmptyState>
      </>
    );
  }
  const latest = rowsOf(cells)
    .filter(({ bureau_id: own }) => own === id)
    .at(-1);
  const subject = bureau ? nameOfBureau(bureau, locale) : "";
  return (
    <>
      {picker}
      <QueryState view={found}>
        {() =>
          bureau && (
            <BureauHead bureau={bureau} years={yearsOf(rowsOf(cells))} documents={rowsOf(documents)} />
          )
        }
      </QueryState>
      <Answers rows={rowsOf(cells)} />
      {latest && <OverYears rows={rowsOf(cells)} subject={subject} />}
      {latest && <AgainstPeers unit={latest} subject={subject} />}
      <DisclosureLine bureau={id} />
      <IdentityBreaks id={id} />
      <section className="section">
        <h2>{t("bureau.keyFigures")}</h2>
        <QueryState view={cells} empty={t("bureau.noKeyFigures")}>
          {(rows) => (
            <YearMatrix
              caption={t("bureau.keyFigures")}
              subject={subject}
              rows={keyFigureRows(rows, locale)}
              years={yearsOf(rows)}
              download={`juesuan-bureau-${id}`}
            />
          )}
        </QueryState>
      </section>
      {rowsOf(subjects).length > 0 && (
        <section className="section">
          <h2>{t("bureau.subjects")}</h2>
          <QueryState view={subjects}>
            {(rows) => (
              <OnWhat
                subject={subject}
                rows={rows}
                years={rowsOf(cells)}
                table={
                  <YearMatrix
                    caption={t("bureau.subjects")}
                    subject={subject}
                    rows={subjectRows(rows, locale)}
                    years={yearsOf(rows)}
                    download={`juesuan-subjects-${id}`}
                  />
                }
              />
            )}
          </QueryState>
        </section>
      )}
      {bureau?.scope === "department" && <SubjectContext id={id} />}
      <FlagSection flags={flags} />
      <section className="section">
        <h2>{t("bureau.findings")}</h2>
        <FindingList
          findings={rowsOf(findings)}
          checked={rowsOf(documents).reduce((sum, document) => sum + document.checked, 0)}
          heading="hidden"
        />
      </section>
      <section className="section" id="documents">
        <h2>{t("bureau.documents")}</h2>
        <DocumentList documents={rowsOf(documents)} />
      </section>
      <Missing rows={rowsOf(cells)} />
      <section className="section">
        <h2>{t("bureau.facts")}</h2>
        <FactTable
          key={id}
          caption={t("bureau.facts")}
          filter={filter}
          initial={isDefault ? initial.facts : null}
          sort={selection.sort}
          onSort={(sort) => change({ sort }, "replace")}
          without="bureau"
          download={`juesuan-facts-${id}`}
        />
      </section>
    </>
  );
}
