import type { ParamCodec } from "./codecs";

/** One unit's accounts of one year. */
export interface Account {
  readonly bureau: string;
  readonly year: number;
}

const PATTERN = /^((?:19|20)\d\d)~([^~\p{Cc}]{1,200})$/u;

/** "2024~230000:省本级汇总". */
export const account: ParamCodec<Account> = {
  read: (raw) => {
    const [, year = "", bureau = ""] = PATTERN.exec(raw) ?? [];
    return year === "" ? { ok: false, reason: "name" } : { ok: true, value: { bureau, year: Number(year) } };
  },
  print: ({ bureau, year }) => `${year}~${bureau}`,
};
