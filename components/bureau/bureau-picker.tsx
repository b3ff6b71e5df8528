"use client";

import { useMemo } from "react";
import { SinglePicker } from "../foundation/controls/picker";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { nameOfBureau } from "./name-of-bureau";
import { type BureauChoice, bureauListQuery } from "./queries";

interface BureauPickerProps {
  readonly onPick: (id: string) => void;
}

/** Finds another bureau by name, place or code. */
export function BureauPicker({ onPick }: BureauPickerProps) {
  const t = useText();
  const locale = useLocale();
  const choices = rowsOf(useEngineQuery<BureauChoice>(bureauListQuery()));
  const options = useMemo(
    () =>
      choices.map((choice) => ({
        value: choice.bureau_id,
        label: nameOfBureau(choice, locale),
        hint: t("bureau.factCount", { n: choice.facts }),
      })),
    [choices, t, locale],
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
