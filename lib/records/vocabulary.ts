import * as z from "zod/mini";
import {
  FINDING_KINDS,
  FINDING_SCOPES,
  FUNDS,
  PHASES,
  PLACED_BY,
  SCOPES,
  SEVERITIES,
  STATUSES,
  TABLES,
} from "./closed-lists";

export { FINDING_KINDS, FUNDS, PHASES, PLACED_BY, SCOPES, SEVERITIES, STATUSES, TABLES };

export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

export const Fund = z.enum(FUNDS);
export type Fund = z.infer<typeof Fund>;

/**
 * How far a figure can be vouched for: validated (two independent confirmations), consistent (one),
 * reported (none), clash (an identity proves a contradiction), ambiguous (several readings balance),
 * undefined (the value does not exist, with a reason).
 */
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** How a figure of a table was given its column. */
export const PlacedBy = z.enum(PLACED_BY);
export type PlacedBy = z.infer<typeof PlacedBy>;

export const Origin = z.enum(["printed", "derived", "corrected"]);
export type Origin = z.infer<typeof Origin>;

export const Scope = z.enum(SCOPES);
export type Scope = z.infer<typeof Scope>;

/** Kind of table a figure was printed in; independent of the printed table number, which differs by province. */
export const TableKind = z.enum(TABLES);
export type TableKind = z.infer<typeof TableKind>;

export const FindingKind = z.enum(FINDING_KINDS);
export type FindingKind = z.infer<typeof FindingKind>;

export const FindingScope = z.enum(FINDING_SCOPES);
export type FindingScope = z.infer<typeof FindingScope>;

export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;
