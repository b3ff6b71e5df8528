import { parseDecimal, type Rational, ZERO } from "../rational";

/** A figure of a worked example. */
export const exact = (text: string): Rational => parseDecimal(text) ?? ZERO;
