"use client";

import { useMemo } from "react";
import { SinglePicker } from "../foundation/controls/picker";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useText } from "../foundation/locale/locale-context";
import { fullName } from "../foundation/naming/full-name";
import { type BureauChoice, bureauListQuery } from "./queries";

interface BureauPickerProps {
  readonly onPick: (id: string) => void;
}

/** Finds another bureau by name, place or code. */
export function BureauPicker({ onPick }: BureauPickerProps) {
  const t = useText();
  const choices = rowsOf(useEngineQuery<BureauChoice>(bureauListQuery()));
  const options = useMemo(
    () =>
      choices.map(({ bureau_id, name, region, facts }) => ({
        value: bureau_id,
        label: fullName(region, name),
        hint: t("bureau.factCount", { n: facts }),
      })),
    [choices, t],
  );
  return (
    <div className="filter-fields">
      <SinglePicker
        label={t("bureau.pick")}
        options={options}
        value={null}
        placeholder={t("bureau.pickHint")}
        onChange={(picked) => picked !== null && onPick(picked)}
      />
    </div>
  );
}
