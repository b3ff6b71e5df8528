"use client";

import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from "react";

/** Something a person can have done from anywhere on the page. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** The keys that do it, for those who have some. */
  readonly keys?: string;
  readonly run: () => void;
}

interface Registry {
  add(commands: readonly Command[]): () => void;
  list(): readonly Command[];
}

function createRegistry(): Registry {
  const groups = new Set<readonly Command[]>();
  return {
    add(commands) {
      groups.add(commands);
      return () => groups.delete(commands);
    },
    list: () => [...groups].flat(),
  };
}

const CommandContext = createContext<Registry>(createRegistry());

/** Holds the commands of the page that is shown. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(createRegistry, []);
  return <CommandContext value={registry}>{children}</CommandContext>;
}

/** The commands there are at this moment. */
export function useCommandList(): () => readonly Command[] {
  return use(CommandContext).list;
}

/** Offers a command while the component is on the page. */
export function useCommand(command: Command): void {
  const { add } = use(CommandContext);
  const latest = useRef(command);
  latest.current = command;
  const { id, title, keys } = command;
  useEffect(
    () => add([{ id, title, ...(keys ? { keys } : {}), run: () => latest.current.run() }]),
    [add, id, title, keys],
  );
}
