"use client";

import type { PlainMessageKey } from "@/lib/i18n/catalogue";
import { useText } from "../../foundation/locale/locale-context";
import { REVIEW_KEYS, type ReviewCommand } from "./keys";

const NAMES: Readonly<Record<ReviewCommand, PlainMessageKey>> = {
  next: "review.keys.next",
  previous: "review.keys.previous",
  accept: "review.accept",
  correct: "review.correct",
  undo: "review.undo",
  redo: "review.redo",
  give: "review.give",
  help: "review.keys.help",
};

const SIGNS: Readonly<Record<string, string>> = { ArrowDown: "↓", ArrowUp: "↑" };

export function ShortcutHelp() {
  const t = useText();
  return (
    <section className="shortcuts" aria-label={t("review.help")}>
      <p className="dim">{t("review.keysTitle")}</p>
      <dl>
        {REVIEW_KEYS.map(({ command, keys }) => (
          <div key={command}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{SIGNS[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{t(NAMES[command])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
