import { findEngineObstacle } from "@/lib/engine/capability";
import type { Engine } from "@/lib/engine/types";

/** Absolute address of the site's root, ending in a slash; BASE_PATH is filled in at build time. */
export function siteRoot(): string {
  return new URL(`${process.env.BASE_PATH ?? ""}/`, window.location.origin).href;
}

type OnProgress = (share: number) => void;

/** The engine is code the first paint does without: it is fetched here and started at once. */
async function startEngine(onProgress: OnProgress): Promise<Engine> {
  const { BrowserEngine } = await import("@/lib/engine/browser");
  const engine = new BrowserEngine(siteRoot());
  await engine.start(onProgress);
  return engine;
}

/** Resolves after the next paint; an idle callback came up to half a second later on a first visit. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

let listener: OnProgress = () => undefined;
const tell: OnProgress = (share) => listener(share);

/** Begun when this module runs, while React is still taking over the page. */
let begun: Promise<Engine> | undefined =
  typeof window === "undefined" || findEngineObstacle()
    ? undefined
    : afterPaint().then(() => startEngine(tell));
begun?.catch(() => undefined);

/** A running engine, each call one of its own; the first call gets the one begun with the page. */
export function loadEngine(onProgress: OnProgress): Promise<Engine> {
  listener = onProgress;
  const engine = begun ?? startEngine(tell);
  begun = undefined;
  return engine;
}
