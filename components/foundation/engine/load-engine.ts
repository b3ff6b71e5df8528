import type { BrowserEngine } from "@/lib/engine/browser";
import { findEngineObstacle } from "@/lib/engine/capability";
import type { SqlConsole } from "@/lib/engine/console";
import { SYNTHETIC_MANIFEST_PATH } from "@/lib/engine/manifest";
import type { Engine, EngineRow, QueryOptions, Statement } from "@/lib/engine/types";
import { NO_LOCAL } from "../local/local-summary";
import type { LoadedEngine } from "./engine-state";

/** Absolute address of the site's root, ending in a slash; BASE_PATH is filled in at build time. */
export function siteRoot(): string {
  return new URL(`${process.env.BASE_PATH ?? ""}/`, window.location.origin).href;
}

/** ClickHouse server that the pages of this site ask; empty where they ask the engine in the browser. */
const SERVER = process.env.ATLAS_CLICKHOUSE ?? "";

let synthetic: boolean | undefined;

/**
 * Synthetic data are shown only to whoever asks for them in the address, in a site that was built with them. Decided
 * once a visit: the engine stays what it is while a person moves from page to page.
 */
export function showsSynthetic(): boolean {
  synthetic ??= new URLSearchParams(window.location.search).get("data") === "synthetic";
  return synthetic;
}

type OnProgress = (share: number) => void;

const loadCode = () => import("@/lib/engine/browser");

/** The first paint does without the engine's code: it is fetched here. */
async function startEngine(onProgress: OnProgress): Promise<BrowserEngine> {
  const { BrowserEngine } = await loadCode();
  const engine = new BrowserEngine(siteRoot(), showsSynthetic() ? SYNTHETIC_MANIFEST_PATH : undefined);
  await engine.start(onProgress);
  return engine;
}

/** Resolves after the next paint; an idle callback came up to half a second later on a first visit. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Code on its way while the page is painted, started once it is. */
async function begin(): Promise<BrowserEngine> {
  loadCode().catch(() => undefined);
  await afterPaint();
  return startEngine(tell);
}

let listener: OnProgress = () => undefined;
const tell: OnProgress = (share) => listener(share);

/** Begun when this module runs, while React is still taking over the page. */
let begun: Promise<BrowserEngine> | undefined =
  typeof window === "undefined" || SERVER !== "" || findEngineObstacle() ? undefined : begin();
begun?.catch(() => undefined);

export interface EngineLoader {
  /** The engine as it stands after the latest change of the local documents. */
  current(): Promise<LoadedEngine>;
  close(): Promise<void>;
}

const viewOf = (engine: Engine): Engine => ({
  query: <Row extends EngineRow>(statement: Statement, options?: QueryOptions) =>
    engine.query<Row>(statement, options),
  close: () => engine.close(),
});

/** The console's code and its own engine come with the first statement. */
function consoleBeside(engine: BrowserEngine): LoadedEngine["console"] {
  let opened: Promise<SqlConsole> | undefined;
  return {
    ask: async (text, signal) => {
      opened ??= import("@/lib/engine/console").then(({ SqlConsole }) => new SqlConsole(engine));
      return (await opened).ask(text, signal);
    },
  };
}

/** A running engine, each call one of its own; the first call gets the one begun with the page. */
export async function loadEngine(onProgress: OnProgress): Promise<EngineLoader> {
  if (SERVER !== "" && !showsSynthetic())
    return (await import("./load-server-engine")).loadServerEngine(SERVER);
  listener = onProgress;
  const starting = begun ?? startEngine(tell);
  begun = undefined;
  const [engine, { layLocal }] = await Promise.all([starting, import("../local/lay-local")]);
  const ownConsole = consoleBeside(engine);
  let last: Promise<unknown> = Promise.resolve();
  /** Has not begun: whoever asks meanwhile gets the same, for it will see their change too. */
  let waiting: Promise<LoadedEngine> | undefined;
  const current = async (): Promise<LoadedEngine> => {
    waiting = undefined;
    const local = showsSynthetic() ? NO_LOCAL : await layLocal(engine);
    return { engine: viewOf(engine), console: ownConsole, local };
  };
  return {
    current: () => {
      waiting ??= last.then(current, current);
      last = waiting.catch(() => undefined);
      return waiting;
    },
    close: () => engine.close(),
  };
}
