"use client";

import { createContext, type ReactNode, use, useId, useState } from "react";
import { createPortal } from "react-dom";
import type { FieldName } from "@/lib/view/fields";
import { useText } from "../locale/locale-context";
import { Modal } from "../panel/modal";
import { useNarrow } from "../panel/use-narrow";
import { useSelection } from "../view/use-selection";

interface Bar {
  /** Where the chips of all its controls stand. */
  readonly chips: HTMLElement | null;
}

const BarContext = createContext<Bar>({ chips: null });

/** Puts chips into the row under the filters; where there is no such row they stand where they are. */
export function ChipRow({ children }: { children: ReactNode }) {
  const { chips } = use(BarContext);
  return chips ? createPortal(children, chips) : <div className="chips">{children}</div>;
}

interface FilterBarProps {
  /** The fields of the selection its controls set: counted, and cleared at once. */
  readonly fields: readonly FieldName[];
  readonly children: ReactNode;
}

/** The filters of a page in one aligned row, with what is chosen as chips below; on a phone a sheet. */
export function FilterBar({ fields, children }: FilterBarProps) {
  const t = useText();
  const { selection, change } = useSelection();
  const count = fields.filter((field) => selection[field] !== undefined).length;
  const narrow = useNarrow();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [chips, setChips] = useState<HTMLElement | null>(null);
  const controls = <div className="filter-fields">{children}</div>;
  const clear = count > 0 && (
    <button
      type="button"
      className="button button-quiet"
      onClick={({ currentTarget }) => {
        // The button leaves with the last choice; the filters stay at hand.
        const first = currentTarget.closest("search")?.querySelector<HTMLElement>("button, select, input");
        first?.focus();
        change(Object.fromEntries(fields.map((field) => [field, undefined])));
      }}
    >
      {t("control.clearAll")}
    </button>
  );
  return (
    <BarContext value={{ chips }}>
      <search className="filters" aria-label={t("control.filters")}>
        <button
          type="button"
          className="button filters-open"
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(true)}
        >
          {count > 0 ? t("control.filtersSet", { n: count }) : t("control.filters")}
        </button>
        {narrow ? (
          <Modal kind="sheet" isOpen={open} onClose={() => setOpen(false)} labelledBy={id}>
            <div className="sheet-head">
              <h2 id={id}>{t("control.filters")}</h2>
              {clear}
              <button type="button" className="button" onClick={() => setOpen(false)}>
                {t("control.done")}
              </button>
            </div>
            {controls}
          </Modal>
        ) : (
          controls
        )}
        <div className="filter-chosen">
          <div ref={setChips} className="chips" />
          {!narrow && clear}
        </div>
      </search>
    </BarContext>
  );
}
