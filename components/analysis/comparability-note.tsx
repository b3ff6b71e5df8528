"use client";

import { lazyPart } from "../foundation/failure/lazy-part";
import type { ComparabilityNoticeProps } from "./comparability-notice";

const Notice = lazyPart<ComparabilityNoticeProps<never>>(
  async () => (await import("./comparability-notice")).ComparabilityNotice,
);

/** Why units are not compared, and one click to each group whose units can be; nothing where all are alike. */
export function ComparabilityNote<Row>(props: ComparabilityNoticeProps<Row>) {
  const { judged } = props;
  if (judged.comparable || judged.groups.length === 0) return null;
  return <Notice {...(props as unknown as ComparabilityNoticeProps<never>)} />;
}
