"use client";

import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useMemo, useState } from "react";
import { useCommand } from "../commands/commands";
import { isCovered, isTyping } from "../commands/keyboard";
import { useText } from "../locale/locale-context";

const loadDialog = () => import("./search-dialog");
const SearchDialog = lazy(async () => ({ default: (await loadDialog()).SearchDialog }));
const KeyHelp = lazy(async () => ({ default: (await import("./key-help")).KeyHelp }));

interface SearchHandle {
  /** Opens the search, with what a person has begun to type. */
  open(text?: string): void;
  /** Fetches what the search needs, before it is wanted. */
  prepare(): void;
}

const SearchContext = createContext<SearchHandle>({ open: () => undefined, prepare: () => undefined });

export const useSearch = (): SearchHandle => use(SearchContext);

type Panel = { readonly kind: "search"; readonly text: string } | { readonly kind: "keys" } | null;

const prepare = (): void => {
  void loadDialog();
  void import("./load-targets").then(({ loadTargets }) => loadTargets()).catch(() => undefined);
};

/** The keys that work on every page. */
function panelOfKey(event: KeyboardEvent): Panel {
  const mod = event.ctrlKey || event.metaKey;
  if (mod && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k")
    return { kind: "search", text: "" };
  if (mod || event.altKey || isTyping(event.target)) return null;
  if (event.key === "/") return { kind: "search", text: "" };
  return event.key === "?" ? { kind: "keys" } : null;
}

/** The search over everything there is, and the list of keys. */
export function SearchProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const [panel, setPanel] = useState<Panel>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isCovered()) return;
      const wanted = panelOfKey(event);
      if (!wanted) return;
      event.preventDefault();
      setPanel(wanted);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  const handle = useMemo(
    (): SearchHandle => ({ open: (text = "") => setPanel({ kind: "search", text }), prepare }),
    [],
  );
  useCommand({ id: "keys", title: t("search.keys"), keys: "?", run: () => setPanel({ kind: "keys" }) });
  const close = (): void => setPanel(null);
  return (
    <SearchContext value={handle}>
      {children}
      <Suspense>
        {panel?.kind === "search" && <SearchDialog initial={panel.text} onClose={close} />}
        {panel?.kind === "keys" && <KeyHelp onClose={close} />}
      </Suspense>
    </SearchContext>
  );
}
