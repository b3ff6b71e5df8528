"use client";

import { useEffect } from "react";
import { useText } from "../locale/locale-context";

/** Titles that parts of the page ask for, the latest last: it counts. */
const titles: { readonly text: string }[] = [];
let observer: MutationObserver | null = null;

/** The exported title is put back whenever the framework takes over the head; what the page shows goes before it. */
function assert(): void {
  const latest = titles.at(-1);
  if (latest && document.title !== latest.text) document.title = latest.text;
}

function enter(text: string): () => void {
  const title = { text };
  titles.push(title);
  if (!observer) {
    observer = new MutationObserver(assert);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  }
  assert();
  return () => {
    titles.splice(titles.indexOf(title), 1);
    if (titles.length > 0) {
      assert();
      return;
    }
    observer?.disconnect();
    observer = null;
  };
}

/** Names the thing a page shows in its title, so that tabs, bookmarks and printed files do. */
export function usePageTitle(title: string): void {
  const t = useText();
  const text = `${title.replaceAll("\u200b", "")} · ${t("app.name")}`;
  useEffect(() => (title === "" ? undefined : enter(text)), [title, text]);
}
