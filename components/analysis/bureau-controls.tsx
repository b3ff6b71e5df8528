"use client";

import type { ReactNode } from "react";
import type { FacetRow } from "@/lib/metrics/queries/facets";
import type { Scope } from "@/lib/records/vocabulary";
import type { Selection } from "@/lib/view/fields";
import { inCodeOrder } from "../foundation/controls/filter-options";
import { MultiPicker } from "../foundation/controls/picker";
import { SegmentedControl } from "../foundation/controls/segmented-control";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { facetOptions } from "./facet-options";

interface BureauControlsProps {
  readonly scope: Scope;
  /** Scopes the page admits; with one there is nothing to choose. */
  readonly scopes?: readonly Scope[];
  readonly regions: readonly string[];
  readonly bureauTypes: readonly string[];
  readonly bureaus: readonly string[];
  readonly facets: readonly FacetRow[];
  readonly onChange: (change: Partial<Selection>) => void;
  /** Further controls of the page, behind whose figures it shows. */
  readonly children?: ReactNode;
}

const some = <T,>(values: readonly T[]): readonly T[] | undefined => (values.length > 0 ? values : undefined);

/** Governments first: they publish most of what these pages show. */
export const WHO: readonly Scope[] = ["region_level", "region_whole", "department"];
const WHO_NAMES = {
  department: "analysis.who.department",
  region_whole: "analysis.who.region_whole",
  region_level: "analysis.who.region_level",
} as const;

/** Whose figures: departments or whole regions, of which kind, where, and which ones by name. */
export function BureauControls(props: BureauControlsProps) {
  const { scope, scopes = WHO, regions, bureauTypes, bureaus, facets, onChange, children } = props;
  const t = useText();
  const locale = useLocale();
  return (
    <>
      {scopes.length > 1 && (
        <SegmentedControl
          label={t("analysis.who")}
          showLabel="shown"
          value={scope}
          options={scopes.map((value) => ({ value, label: t(WHO_NAMES[value]) }))}
          onChange={(next) =>
            onChange({
              scope: next,
              bureaus: undefined,
              bureauTypes: undefined,
              levels: undefined,
              years: undefined,
              account: undefined,
            })
          }
        />
      )}
      {children}
      {scope === "department" && (
        <MultiPicker
          label={t("control.bureauType")}
          options={facetOptions(facets, "bureau_type", locale)}
          values={bureauTypes}
          onChange={(values) => onChange({ bureauTypes: some(values), levels: undefined, years: undefined })}
        />
      )}
      <MultiPicker
        label={t("control.region")}
        options={inCodeOrder(facetOptions(facets, "region", locale))}
        values={regions}
        onChange={(values) => onChange({ regions: some(values), years: undefined })}
      />
      <MultiPicker
        label={t(scope === "department" ? "control.bureau" : "analysis.who.one")}
        options={facetOptions(facets, "bureau", locale)}
        values={bureaus}
        onChange={(values) => onChange({ bureaus: some(values) })}
      />
    </>
  );
}
