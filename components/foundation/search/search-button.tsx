"use client";

import { useText } from "../locale/locale-context";
import { useSearch } from "./search-provider";

/** What looks like a search field and opens the search: in the header of every page, and large on the first. */
export function SearchButton({ size }: { size: "header" | "large" }) {
  const t = useText();
  const { open, prepare } = useSearch();
  return (
    <button
      type="button"
      className={`search-button search-button-${size}`}
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K"
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => open()}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="m11 11 4 4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      <span className="search-button-text">{t(size === "large" ? "search.invite" : "search.open")}</span>
      <kbd className="key-hint">/</kbd>
    </button>
  );
}
