import type { SymbolType } from "@observablehq/plot";
import type { Status } from "../records/vocabulary";
import type { Marked } from "./marks/mark";

/** Shape of each status, so that colour never carries it alone. */
export const STATUS_SYMBOL: Readonly<Record<Status, SymbolType>> = {
  validated: "circle",
  consistent: "circle",
  reported: "circle",
  clash: "triangle",
  ambiguous: "diamond",
  undefined: "times",
};

export const symbolOf = ({ status }: Pick<Marked, "status">): SymbolType =>
  status ? STATUS_SYMBOL[status] : "circle";
