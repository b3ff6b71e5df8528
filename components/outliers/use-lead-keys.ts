"use client";

import { useEffect, useRef } from "react";
import { MARK_STATES, type MarkState } from "@/lib/worklist/closed-lists";
import { isCovered, isTyping } from "../foundation/commands/keyboard";

export interface LeadCommands {
  move(step: 1 | -1): void;
  mark(state: MarkState): void;
  note(): void;
  evidence(): void;
  search(): void;
}

const COMMANDS: Readonly<Record<string, (commands: LeadCommands) => void>> = {
  j: (commands) => commands.move(1),
  k: (commands) => commands.move(-1),
  n: (commands) => commands.note(),
  e: (commands) => commands.evidence(),
  f: (commands) => commands.search(),
  ...Object.fromEntries(
    MARK_STATES.map((state, i) => [String(i + 1), (commands: LeadCommands) => commands.mark(state)]),
  ),
};

/** Letters work anywhere on the page but in a field or beneath an open dialog. */
export function useLeadKeys(commands: LeadCommands): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (isCovered()) return;
      const run = COMMANDS[event.key];
      if (!run) return;
      event.preventDefault();
      run(latest.current);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
