import { drawTiles } from "@/lib/charts/tiles";
import type { Engine } from "@/lib/engine/types";
import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { type Lead, queryTopLeads } from "@/lib/worklist/leads";
import { drawInitial } from "../analysis/initial-drawings";
import type { InitialDrawing } from "../foundation/chart/chart-host";
import { coverageTiles } from "./coverage-tiles";
import {
  type CountsRow,
  countsQuery,
  type FindingCountRow,
  findingCountsQuery,
  type MeasureYearRow,
  measureYearsQuery,
  type ProvinceRow,
  provincesQuery,
  type StatusRow,
  statusQuery,
} from "./queries";
import { type Answer, answerQuestions } from "./questions";

export interface OverviewDefault {
  readonly counts: CountsRow;
  readonly answers: readonly Answer[];
  readonly statuses: readonly StatusRow[];
  readonly findings: readonly FindingCountRow[];
  readonly leads: readonly Lead[];
  readonly provinces: readonly ProvinceRow[];
  readonly measureYears: readonly MeasureYearRow[];
  readonly map: readonly InitialDrawing[];
}

const NOTHING: CountsRow = { documents: 0, bureaus: 0, provinces: 0, facts: 0 };

export async function loadDefault(engine: Engine, locale: Locale): Promise<OverviewDefault> {
  const t = textFor(locale);
  const [counts, answers, statuses, findings, leads, provinces, measureYears] = await Promise.all([
    engine.query<CountsRow>(countsQuery()),
    answerQuestions(engine),
    engine.query<StatusRow>(statusQuery()),
    engine.query<FindingCountRow>(findingCountsQuery()),
    engine.query<Lead>(queryTopLeads()),
    engine.query<ProvinceRow>(provincesQuery()),
    engine.query<MeasureYearRow>(measureYearsQuery()),
  ]);
  return {
    counts: counts[0] ?? NOTHING,
    answers,
    statuses,
    findings,
    leads,
    provinces,
    measureYears,
    map: drawInitial(drawTiles, { tiles: coverageTiles(provinces, t, locale) }, t("overview.mapTitle")).slice(
      -1,
    ),
  };
}
