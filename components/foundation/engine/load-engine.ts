import type { Engine } from "@/lib/engine/types";

/** Absolute address of the site's root, ending in a slash; BASE_PATH is filled in at build time. */
export function siteRoot(): string {
  return new URL(`${process.env.BASE_PATH ?? ""}/`, window.location.origin).href;
}

/** The engine is code the first paint does without: it is fetched here and started at once. */
export async function loadEngine(onProgress: (progress: number | null) => void): Promise<Engine> {
  const { BrowserEngine } = await import("@/lib/engine/browser");
  const engine = new BrowserEngine(siteRoot());
  onProgress(null);
  await engine.start();
  return engine;
}
