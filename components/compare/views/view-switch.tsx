"use client";

import type { COMPARE_VIEWS, Selection } from "@/lib/view/fields";
import { SegmentedControl } from "../../foundation/controls/segmented-control";
import { useText } from "../../foundation/locale/locale-context";

export type CompareViewId = (typeof COMPARE_VIEWS)[number];

interface ViewSwitchProps {
  readonly view: CompareViewId;
  readonly views: readonly CompareViewId[];
  readonly onChange: (change: Partial<Selection>) => void;
}

/** Ways to look at one selection. */
export function ViewSwitch({ view, views, onChange }: ViewSwitchProps) {
  const t = useText();
  return (
    <div className="view-switch">
      <SegmentedControl
        label={t("compare.view")}
        value={view}
        options={views.map((id) => ({ value: id, label: t(`compare.view.${id}`) }))}
        onChange={(next) => onChange({ view: next === "ranking" ? undefined : next })}
      />
    </div>
  );
}
