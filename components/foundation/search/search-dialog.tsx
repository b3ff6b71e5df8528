"use client";

import { memo, useCallback, useId, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Input } from "react-aria-components/Input";
import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { flushSync } from "react-dom";
import { LANGUAGE_TAG } from "@/lib/i18n/locale";
import type { Found, FoundGroup } from "@/lib/search/search";
import { useLocale, useText } from "../locale/locale-context";
import { Modal } from "../panel/modal";
import { whenPanelsLeft } from "../panel/panel-steps";
import { destinationOf } from "./destination";
import { useGo } from "./use-go";
import { type SearchResults, useResults } from "./use-results";

interface SearchDialogProps {
  readonly initial: string;
  readonly onClose: () => void;
}

const COMMAND = "command ";

const resultsOf = (groups: readonly FoundGroup[]): readonly Found[] => groups.flatMap(({ found }) => found);

/** Finds places, bureaus, metrics, subjects, documents, methods and everything the page can do. */
export function SearchDialog({ initial, onClose }: SearchDialogProps) {
  const t = useText();
  const locale = useLocale();
  const id = useId();
  const go = useGo();
  const [text, setText] = useState(initial);
  const { state, groups, commands } = useResults(text);
  const results = resultsOf(groups);
  const choose = useCallback(
    (key: string): void => {
      if (key.startsWith(COMMAND)) {
        const command = commands.find((one) => one.id === key.slice(COMMAND.length));
        flushSync(onClose);
        if (command) whenPanelsLeft(command.run);
        return;
      }
      const target = resultsOf(groups)[Number(key)]?.target;
      if (!target) return;
      go(destinationOf(target, locale));
      onClose();
    },
    [groups, commands, go, locale, onClose],
  );
  const empty = state === "ready" && results.length === 0 && commands.length === 0;
  return (
    <Modal kind="dialog" className="search" isOpen onBack="restore" onClose={onClose} labelledBy={id}>
      <h2 id={id} className="visually-hidden">
        {t("search.title")}
      </h2>
      <I18nProvider locale={LANGUAGE_TAG[locale]}>
        <Autocomplete inputValue={text} onInputChange={setText}>
          <div className="search-head">
            <SearchField aria-label={t("search.title")} autoFocus className="search-field">
              <Input placeholder={t("search.invite")} />
            </SearchField>
            <button type="button" className="button button-quiet" onClick={onClose}>
              {t("evidence.close")}
            </button>
          </div>
          <Results groups={groups} commands={commands} onChoose={choose} />
        </Autocomplete>
      </I18nProvider>
      <p className="search-foot dim" role="status">
        {state === "loading" && t("state.loading")}
        {state === "failed" && t("search.failed")}
        {empty && t("search.nothing")}
        {state === "ready" && !empty && text.trim() === "" && t("search.hint")}
        {results.length > 0 && t("control.matches", { n: groups.reduce((n, { total }) => n + total, 0) })}
      </p>
    </Modal>
  );
}

interface ResultsProps extends Pick<SearchResults, "groups" | "commands"> {
  onChoose(key: string): void;
}

/** Drawn again when something else is found, not with every key. */
const Results = memo(function Results({ groups, commands, onChoose }: ResultsProps) {
  const t = useText();
  const results = resultsOf(groups);
  return (
    <ListBox
      aria-label={t("search.results")}
      className="search-results"
      selectionMode="none"
      escapeKeyBehavior="none"
      onAction={(key) => onChoose(String(key))}
      renderEmptyState={() => null}
    >
      {groups.map(({ kind, found, total }) => (
        <ListBoxSection key={kind} id={kind}>
          <Header>
            {t(`search.kind.${kind}`)} <span className="num">{total}</span>
          </Header>
          {found.map((one) => {
            const at = results.indexOf(one);
            return <Option key={at} at={at} found={one} />;
          })}
        </ListBoxSection>
      ))}
      {commands.length > 0 && (
        <ListBoxSection id="commands">
          <Header>{t("search.commands")}</Header>
          {commands.map((command) => (
            <ListBoxItem
              key={command.id}
              id={`${COMMAND}${command.id}`}
              textValue={command.title}
              className="search-option"
            >
              <span className="search-name">{command.title}</span>
              {command.keys && <kbd className="key-hint">{command.keys}</kbd>}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      )}
    </ListBox>
  );
});

function Option({ at, found }: { at: number; found: Found }) {
  const { name, where, latin, latinWhere, code, kind } = found.target;
  const english = useLocale() === "en";
  const side = english ? latinWhere : where;
  return (
    <ListBoxItem id={String(at)} textValue={name} className="search-option">
      <span className="search-name">
        {english && latin ? (
          <>
            {latin} <span className="dim">{name}</span>
          </>
        ) : (
          name
        )}
      </span>
      <span className="search-where dim">
        {side} {kind === "place" || kind === "subject" ? <span className="num">{code}</span> : null}
      </span>
    </ListBoxItem>
  );
}
