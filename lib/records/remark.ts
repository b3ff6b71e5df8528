import * as z from "zod/mini";
import { FIGURE_FAMILIES, REMARK_KINDS } from "./closed-lists";

const decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));

/** A sum of money named in a remark, in 元, with what its print leaves open. */
export const RemarkAmount = z.object({
  printed: z.string(),
  value: decimal,
  precision: decimal,
});
export type RemarkAmount = z.infer<typeof RemarkAmount>;

/**
 * Something a document says that bears on other documents: why a balance is not the one of the year before, which
 * units its accounts hold, what the body was called. The words themselves are not kept.
 */
export const Remark = z.object({
  kind: z.enum(REMARK_KINDS),
  amounts: z.array(RemarkAmount),
  names: z.array(z.string()),
  /** Families of figures a correction names; absent where it names none and may be of the whole document. */
  about: z.optional(z.array(z.enum(FIGURE_FAMILIES))),
  line: z.nullable(z.int()),
  page: z.nullable(z.int()),
});
export type Remark = z.infer<typeof Remark>;
