/** True where a key belongs to a field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** True beneath an open panel, where the page's own keys rest. */
export const isCovered = (): boolean => document.querySelector("dialog[open], .picker-popover") !== null;
