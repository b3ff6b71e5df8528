"use client";

import type { FacetRow } from "@/lib/metrics/queries/facets";
import type { Scope } from "@/lib/records/vocabulary";
import type { Selection } from "@/lib/view/fields";
import { inCodeOrder } from "../foundation/controls/filter-options";
import { MultiPicker } from "../foundation/controls/picker";
import { SegmentedControl } from "../foundation/controls/segmented-control";
import { useText } from "../foundation/locale/locale-context";
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
}

const some = <T,>(values: readonly T[]): readonly T[] | undefined => (values.length > 0 ? values : undefined);

const SCOPES: readonly Scope[] = ["department", "region_whole", "region_level"];
const SCOPE_NAMES = {
  department: "compare.whatDepartments",
  region_whole: "compare.whatWhole",
  region_level: "compare.whatLevel",
} as const;

/** Whose figures: departments or whole regions, of which kind, where, and which ones by name. */
export function BureauControls(props: BureauControlsProps) {
  const { scope, scopes = SCOPES, regions, bureauTypes, bureaus, facets, onChange } = props;
  const t = useText();
  return (
    <>
      {scopes.length > 1 && (
        <SegmentedControl
          label={t("compare.what")}
          showLabel="shown"
          value={scope}
          options={scopes.map((value) => ({ value, label: t(SCOPE_NAMES[value]) }))}
          onChange={(next) =>
            onChange({
              scope: next,
              bureaus: undefined,
              bureauTypes: undefined,
              levels: undefined,
              years: undefined,
            })
          }
        />
      )}
      {scope === "department" && (
        <MultiPicker
          label={t("control.bureauType")}
          options={facetOptions(facets, "bureau_type")}
          values={bureauTypes}
          onChange={(values) => onChange({ bureauTypes: some(values), levels: undefined, years: undefined })}
        />
      )}
      <MultiPicker
        label={t("control.region")}
        options={inCodeOrder(facetOptions(facets, "region"))}
        values={regions}
        onChange={(values) => onChange({ regions: some(values), years: undefined })}
      />
      <MultiPicker
        label={t("control.bureau")}
        options={facetOptions(facets, "bureau")}
        values={bureaus}
        onChange={(values) => onChange({ bureaus: some(values) })}
      />
    </>
  );
}
