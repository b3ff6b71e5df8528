"use client";

import { useMemo } from "react";
import type { CellRow } from "@/lib/metrics/queries/cells";
import { scopeName } from "../analysis/comparability-names";
import { keyFigureRows, subjectRows, yearsOf } from "../bureau/matrix-rows";
import { type SubjectRow, subjectsQuery } from "../bureau/queries";
import { DisclosureLine } from "../disclosure/disclosure-line";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { lazyPart } from "../foundation/failure/lazy-part";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { inLatin } from "../foundation/naming/in-latin";
import { PageHead } from "../foundation/shell/page-head";
import { EmptyState, LoadingState, QueryState } from "../foundation/states/states";
import { YearMatrix } from "../foundation/table/year-matrix";
import { useSelection } from "../foundation/view/use-selection";
import { Answers } from "../profile/answers";
import { Lacking } from "../profile/lacking";
import { BelowList } from "./below-list";
import { type PlaceDefault, sumsQuery } from "./load-default";
import { PlaceHead } from "./place-head";
import { type BelowRow, belowQuery, type PlaceRow, placeQuery, type UnitRow, unitsQuery } from "./queries";
import { UnitTable } from "./unit-table";

const AgainstPeers = lazyPart(async () => (await import("../profile/against-peers")).AgainstPeers);
const OverYears = lazyPart(async () => (await import("../profile/over-years")).OverYears);
const OnWhat = lazyPart(async () => (await import("../bureau/on-what")).OnWhat);

/** Everything about one place: its sums over the years, its bureaus, the places below it. */
export function PlacePage({ initial }: { initial: PlaceDefault }) {
  const t = useText();
  const { selection } = useSelection();
  const code = selection.code ?? initial.code;
  const isDefault = code === initial.code;
  const start = <Row,>(rows: readonly Row[]) => (isDefault ? { initial: rows } : {});
  const names = useEngineQuery<PlaceRow>(placeQuery(code), start(initial.names));
  const units = useEngineQuery<UnitRow>(unitsQuery(code), start(initial.units));
  const below = useEngineQuery<BelowRow>(belowQuery(code), start(initial.below));
  const found = rowsOf(units);
  const statement = useMemo(() => sumsQuery(found), [found]);
  const cells = useEngineQuery<CellRow>(statement, start(initial.cells));
  const place = rowsOf(names).find((row) => row.region_code === code);
  const departments = found.filter(({ scope }) => scope === "department");
  const sums = found.filter(({ scope }) => scope !== "department");
  // Rows of the place before stand in for those asked for: they are of other units.
  const isThere = rowsOf(cells).some((row) => sums.some(({ bureau_id }) => bureau_id === row.bureau_id));
  if (!place && names.kind === "ready" && !names.stale)
    return (
      <>
        <PageHead title={t("place.title")} />
        <EmptyState>{t("place.unknown", { code })}</EmptyState>
      </>
    );
  return (
    <>
      <QueryState view={names}>{() => <PlaceHead names={rowsOf(names)} units={found} />}</QueryState>
      {place && sums.length > 0 && (
        <section className="section">
          <h2>{t("place.sums")}</h2>
          {isThere ? (
            sums.map((unit) => (
              <SumFigures key={unit.bureau_id} unit={unit} place={place} rows={rowsOf(cells)} />
            ))
          ) : (
            <QueryState view={cells}>{() => <LoadingState />}</QueryState>
          )}
        </section>
      )}
      <DisclosureLine place={code} />
      {departments.length > 0 && (
        <section className="section">
          <h2>{t("place.bureaus")}</h2>
          <UnitTable units={departments} region={place?.full_name ?? ""} />
        </section>
      )}
      {rowsOf(below).length > 0 && (
        <section className="section">
          <h2>{t("place.below")}</h2>
          <BelowList places={rowsOf(below)} />
        </section>
      )}
      {units.kind !== "loading" && <Missing sums={sums} departments={departments} />}
    </>
  );
}

interface SumFiguresProps {
  readonly unit: UnitRow;
  readonly place: PlaceRow;
  readonly rows: readonly CellRow[];
}

/** What the sum over a place, or its own level, states over the years. */
function SumFigures({ unit, place, rows }: SumFiguresProps) {
  const t = useText();
  const locale = useLocale();
  const own = useMemo(() => rows.filter((row) => row.bureau_id === unit.bureau_id), [rows, unit]);
  const subjects = useEngineQuery<SubjectRow>(subjectsQuery(unit.bureau_id));
  const spent = rowsOf(subjects);
  const latest = own.at(-1);
  if (own.length === 0) return null;
  const title = scopeName(unit.scope, place.level, t);
  // What is taken away of this page says which of a place's accounts it is of.
  const subject = t("place.accounts", { place: inLatin(place.latin, place.full_name, locale), scope: title });
  return (
    <section className="profile-part">
      <h3>{title}</h3>
      <Answers rows={own} />
      <OverYears rows={own} subject={subject} />
      {latest && <AgainstPeers unit={latest} subject={subject} />}
      {spent.length > 0 && (
        <section className="section">
          <h2>{t("bureau.subjects")}</h2>
          <OnWhat
            subject={subject}
            id={`place-subjects-${unit.scope}`}
            rows={spent}
            years={own}
            table={
              <YearMatrix
                caption={t("bureau.subjects")}
                subject={subject}
                rows={subjectRows(spent, locale)}
                years={yearsOf(spent)}
                download={`juesuan-subjects-${unit.bureau_id}`}
              />
            }
          />
        </section>
      )}
      <section className="section">
        <h2>{t("bureau.keyFigures")}</h2>
        <YearMatrix
          caption={title}
          subject={subject}
          rows={keyFigureRows(own, locale)}
          years={yearsOf(own)}
          download={`juesuan-place-${unit.bureau_id}`}
        />
      </section>
    </section>
  );
}

function Missing({ sums, departments }: { sums: readonly UnitRow[]; departments: readonly UnitRow[] }) {
  const t = useText();
  const items = [
    sums.some(({ scope }) => scope === "region_whole") ? null : t("place.noWhole"),
    sums.some(({ scope }) => scope === "region_level") ? null : t("place.noLevel"),
    departments.length > 0 ? null : t("place.noBureaus"),
  ].filter((text) => text !== null);
  return <Lacking items={items} />;
}
