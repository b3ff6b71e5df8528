"use client";

import { Fragment, type ReactNode } from "react";
import { CATALOGUE, type MessageKey } from "@/lib/i18n/catalogue";
import { useLocale } from "./locale-context";

interface RichTextProps {
  readonly message: MessageKey;
  /** What stands in for each `{parameter}`. */
  readonly parts: Readonly<Record<string, ReactNode>>;
}

/** A message whose parameters are figures or links, in the order each language wants them. */
export function RichText({ message, parts }: RichTextProps) {
  const locale = useLocale();
  const pieces = CATALOGUE[message][locale].split(/\{(\w+)\}/);
  return pieces.map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a fixed text never change places.
    <Fragment key={i}>{i % 2 === 0 ? piece : parts[piece]}</Fragment>
  ));
}
