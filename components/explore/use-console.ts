"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { CONSOLE_LIMITS, ConsoleError } from "@/lib/engine/console-limits";
import { useEngine } from "../foundation/engine/engine-provider";
import { useText } from "../foundation/locale/locale-context";
import type { Numbered } from "./result-columns";

export type Outcome =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly rows: readonly Numbered[]; readonly more: boolean; readonly ms: number }
  | { readonly kind: "failed"; readonly message: string };

export interface Console {
  readonly outcome: Outcome;
  readonly ready: boolean;
  run(text: string): Promise<void>;
  cancel(): void;
}

/** Runs a person's queries, one at a time: another one takes the place of the one before. */
export function useConsole(): Console {
  const t = useText();
  const { state } = useEngine();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "idle" });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const asked = state.kind === "ready" ? state.console : null;
  const run = useCallback(
    async (text: string): Promise<void> => {
      if (!asked) return;
      const abort = new AbortController();
      controller.current?.abort();
      controller.current = abort;
      setOutcome({ kind: "running" });
      const started = performance.now();
      try {
        const { rows, more } = await asked.ask(text, abort.signal);
        if (abort.signal.aborted) return;
        const numbered = rows.map((row, number) => ({ number, row }));
        const ms = Math.round(performance.now() - started);
        setOutcome({ kind: "done", rows: numbered, more, ms });
      } catch (cause) {
        if (controller.current !== abort) return;
        const refused = cause instanceof ConsoleError && cause.code !== "engine" ? cause.code : null;
        const said = cause instanceof Error ? cause.message : String(cause);
        const message = refused ? t(`explore.refused.${refused}`, CONSOLE_LIMITS) : said;
        setOutcome(abort.signal.aborted ? { kind: "idle" } : { kind: "failed", message });
      }
    },
    [asked, t],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { outcome, ready: asked !== null, run, cancel };
}
