import { join, resolve } from "node:path";

/** Root of the checkout; every command runs from here. */
export const ROOT = resolve(import.meta.dirname, "../..");

export const paths = {
  data: join(ROOT, "data"),
  cache: join(ROOT, ".cache"),
  public: join(ROOT, "public"),
  site: join(ROOT, "out"),
  documents: join(ROOT, "../shared/documents"),
} as const;
