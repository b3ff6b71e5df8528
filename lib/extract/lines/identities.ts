import type { ColumnIdentity } from "../../accounts/identity";
import { SUBJECT_FORMS } from "../../accounts/registry";

export type { ColumnIdentity };

/** The identities of a table's rows that its column sequence allows. */
export function identitiesOf(table: string, columns: readonly string[]): ColumnIdentity[] {
  return identitiesAmong(SUBJECT_FORMS.find((form) => form.table === table)?.identities ?? [], columns);
}

/** Of a form's identities those that its columns at hand allow. */
export function identitiesAmong(
  identities: readonly ColumnIdentity[],
  columns: readonly string[],
): ColumnIdentity[] {
  const has = (id: string): boolean => columns.includes(id);
  return identities.flatMap((identity) => {
    const plus = identity.plus.filter(has);
    const minus = (identity.minus ?? []).filter(has);
    const whole = plus.length === identity.plus.length && minus.length === (identity.minus?.length ?? 0);
    const applies = has(identity.whole) && (identity.open ? plus.length > 1 : whole);
    return applies ? [{ ...identity, plus, minus }] : [];
  });
}

/** Positions of an identity's columns, for rows of exact values in one small unit. */
export interface PlacedIdentity {
  readonly whole: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly within: boolean;
}

export function placeIdentities(
  identities: readonly ColumnIdentity[],
  columns: readonly string[],
): PlacedIdentity[] {
  const at = (id: string): number => columns.indexOf(id);
  return identities.map((identity) => ({
    whole: at(identity.whole),
    plus: identity.plus.map(at),
    minus: (identity.minus ?? []).map(at),
    within: identity.within ?? false,
  }));
}

/** Whether a row of values (null where blank) satisfies an identity up to the rounding of its parts. */
export function holds(identity: PlacedIdentity, values: readonly (number | null)[]): boolean {
  const value = (i: number): number => values[i] ?? 0;
  const sum =
    identity.plus.reduce((total, i) => total + value(i), 0) -
    identity.minus.reduce((total, i) => total + value(i), 0);
  if (identity.within) return sum <= value(identity.whole);
  const parts = [...identity.plus, ...identity.minus].filter((i) => value(i) !== 0);
  return Math.abs(value(identity.whole) - sum) <= tolerance(parts.length);
}

/** A sum of k rounded parts against a rounded total, in units of the last digit (methods F9). */
export function tolerance(parts: number): number {
  return parts < 2 ? 0 : Math.floor((parts + 1) / 2);
}
