import type { Status } from "@/lib/records/vocabulary";

/** Each status differs by shape as well, so that colour never carries it alone. */
export const STATUS_SHAPE: Readonly<Record<Status, string>> = {
  validated: "M1 6.5 4.5 10 11 2.5",
  consistent: "M6 1a5 5 0 1 0 0 10z M6 1a5 5 0 0 1 0 10",
  reported: "M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6z",
  clash: "M6 1 11.5 11H.5z",
  ambiguous: "M6 .5 11.5 6 6 11.5.5 6z",
  undefined: "M2 2 10 10M10 2 2 10",
};
