"use client";

import { useId, useMemo, useRef, useState } from "react";
import { useCommand } from "../commands/commands";
import { lazyPart } from "../failure/lazy-part";
import { useText } from "../locale/locale-context";
import { Modal } from "../panel/modal";
import { useNarrow } from "../panel/use-narrow";
import { Chips } from "./chips";
import { ChipRow } from "./filter-bar";
import type { SearchOption } from "./filter-options";
import { namesOf } from "./option-names";

const loadList = () => import("./picker-list");
const PickerList = lazyPart(async () => (await loadList()).PickerList);
const PickerPopover = lazyPart(async () => (await import("./picker-popover")).PickerPopover);
/** Begins to fetch the list; whether it comes is told when it is opened. */
const prepareList = (): void => void loadList().catch(() => undefined);

interface PickerProps {
  readonly label: string;
  /** Null while they are awaited. */
  readonly options: readonly SearchOption[] | null;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly mode: "single" | "multiple";
  readonly placeholder?: string;
}

/**
 * A choice out of many, found by typing. What opens it is a plain button; the list is fetched when a hand or the
 * focus comes near.
 */
function Picker({ label, options, values, onChange, mode, placeholder }: PickerProps) {
  const t = useText();
  const narrow = useNarrow();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const chosen = useMemo(() => namesOf(values, options), [values, options]);
  useCommand({ id: `filter-${id}`, title: t("command.filter", { label }), run: () => setOpen(true) });
  const close = (): void => setOpen(false);
  const pick = (next: readonly string[]): void => {
    onChange(next);
    if (mode === "single") close();
  };
  const wait = (
    <p className="picker-wait dim" role="status">
      {t("state.loading")}
    </p>
  );
  const list =
    open &&
    (options ? (
      <PickerList
        fallback={wait}
        label={label}
        options={options}
        values={values}
        mode={mode}
        onChange={pick}
      />
    ) : (
      wait
    ));
  return (
    <div className="control picker">
      <button
        ref={button}
        type="button"
        className="picker-button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={prepareList}
        onFocus={prepareList}
        onClick={() => setOpen(true)}
      >
        <span className="control-label">{label}</span>
        <span className="picker-value" data-empty={chosen.length === 0}>
          {chosen.length === 0 ? (placeholder ?? t("control.all")) : chosen.join(t("control.and"))}
        </span>
      </button>
      {narrow ? (
        <Modal kind="sheet" className="picker-sheet" isOpen={open} onClose={close} labelledBy={`${id}-title`}>
          <div className="sheet-head">
            <h2 id={`${id}-title`}>{label}</h2>
          </div>
          {list}
          <div className="sheet-foot">
            <button type="button" className="button button-wide" onClick={close}>
              {t("control.done")}
            </button>
          </div>
        </Modal>
      ) : (
        open && (
          <PickerPopover label={label} trigger={button} onClose={close}>
            {list}
          </PickerPopover>
        )
      )}
    </div>
  );
}

type MultiPickerProps = Omit<PickerProps, "mode">;

/** Several choices out of many, each a chip that can be taken out. */
export function MultiPicker(props: MultiPickerProps) {
  const { values, options, onChange } = props;
  return (
    <>
      <Picker {...props} mode="multiple" />
      {values.length > 0 && (
        <ChipRow>
          <Chips
            values={values}
            options={options}
            onRemove={(value) => onChange(values.filter((other) => other !== value))}
          />
        </ChipRow>
      )}
    </>
  );
}

interface SinglePickerProps extends Omit<PickerProps, "mode" | "values" | "onChange"> {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One choice out of more than a person wants to scroll through. */
export function SinglePicker({ value, onChange, ...props }: SinglePickerProps) {
  return (
    <Picker
      {...props}
      mode="single"
      values={value === null ? [] : [value]}
      onChange={([picked]) => onChange(picked ?? null)}
    />
  );
}
