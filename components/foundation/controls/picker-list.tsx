"use client";

import { useMemo, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { ListLayout, Virtualizer } from "react-aria-components/Virtualizer";
import { LANGUAGE_TAG } from "@/lib/i18n/locale";
import { useLocale, useText } from "../locale/locale-context";
import { filterOptions, type SearchOption } from "./filter-options";

interface PickerListProps {
  readonly label: string;
  readonly options: readonly SearchOption[];
  readonly values: readonly string[];
  readonly mode: "single" | "multiple";
  readonly onChange: (values: readonly string[]) => void;
}

/** A finger needs 44 pixels. */
const ROW_HEIGHT = 44;

/** Options that hold what is typed, to be chosen with the keyboard, a pointer or a finger. */
export function PickerList({ label, options, values, mode, onChange }: PickerListProps) {
  const t = useText();
  const locale = useLocale();
  const [text, setText] = useState("");
  const matches = useMemo(() => filterOptions(options, text), [options, text]);
  const items = useMemo(() => matches.map((option) => ({ ...option, id: option.value })), [matches]);
  return (
    <I18nProvider locale={LANGUAGE_TAG[locale]}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField aria-label={t("control.search", { label })} autoFocus className="picker-search">
          <Input placeholder={t("control.searchHint")} />
        </SearchField>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
          <ListBox
            aria-label={label}
            className="picker-list"
            items={items}
            selectionMode={mode}
            escapeKeyBehavior="none"
            selectedKeys={values}
            onSelectionChange={(keys) => keys !== "all" && onChange([...keys].map(String))}
            renderEmptyState={() => <p className="picker-empty dim">{t("control.noMatch")}</p>}
          >
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.label} className="picker-option">
                <span className="picker-name">{option.label}</span>
                {option.hint && <span className="dim num">{option.hint}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
        <p className="picker-count dim" role="status">
          {t("control.matches", { n: matches.length })}
        </p>
      </Autocomplete>
    </I18nProvider>
  );
}
