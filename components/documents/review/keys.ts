import type { KeyboardEvent } from "react";

export type ReviewCommand = "next" | "previous" | "accept" | "correct" | "undo" | "redo" | "give" | "help";

/** Every key of the review, in the order the help lists them. */
export const REVIEW_KEYS: readonly { readonly command: ReviewCommand; readonly keys: readonly string[] }[] = [
  { command: "next", keys: ["j", "ArrowDown"] },
  { command: "previous", keys: ["k", "ArrowUp"] },
  { command: "accept", keys: ["a"] },
  { command: "correct", keys: ["e"] },
  { command: "undo", keys: ["u"] },
  { command: "redo", keys: ["r"] },
  { command: "give", keys: ["g"] },
  { command: "help", keys: ["?"] },
];

/** The command of a key; none for keys the browser or the system want. */
export function commandOf(event: KeyboardEvent): ReviewCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return REVIEW_KEYS.find(({ keys }) => keys.includes(event.key))?.command;
}

const TYPED = new Set(["INPUT", "TEXTAREA", "SELECT"]);

/** True where the key is for a field, or scrolls the document. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (TYPED.has(target.tagName)) return true;
  return event.key.startsWith("Arrow") && target.closest("[data-own-arrows]") !== null;
}
