"use client";

import { lazyPart } from "../foundation/failure/lazy-part";
import type { RelaxFiltersProps } from "./relax-choices";

/** Which filter empties a page; fetched where one does. */
export const RelaxFilters = lazyPart<RelaxFiltersProps>(
  async () => (await import("./relax-choices")).RelaxChoices,
);
