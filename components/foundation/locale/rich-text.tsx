"use client";

import { Fragment, type ReactNode } from "react";
import type { MessageKey } from "@/lib/i18n/catalogue";
import { fillCounts, paramText } from "@/lib/i18n/message";
import { useMessages } from "./locale-context";

interface RichTextProps {
  readonly message: MessageKey;
  /** What stands in for each `{parameter}`. */
  readonly parts: Readonly<Record<string, ReactNode>>;
}

/** Punctuation that must not begin a line; browsers break before it where a button stands in front. */
const CLOSING = /^[，。；：、）,.;:)]+/;

const written = (name: string, part: ReactNode): ReactNode =>
  typeof part === "number" ? paramText(name, part) : part;

/** A message whose parameters are figures or links, in the order each language wants them. */
export function RichText({ message, parts }: RichTextProps) {
  const pieces = fillCounts(useMessages()[message], parts).split(/\{(\w+)\}/);
  const closingOf = (i: number): string => CLOSING.exec(pieces[i + 1] ?? "")?.[0] ?? "";
  return pieces.map((piece, i) => {
    const isText = i % 2 === 0;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a fixed text never change places.
      <Fragment key={i}>
        {isText ? (
          i === 0 ? (
            piece
          ) : (
            piece.replace(CLOSING, "")
          )
        ) : (
          <span className={typeof parts[piece] === "object" ? "unbroken" : undefined}>
            {written(piece, parts[piece])}
            {closingOf(i)}
          </span>
        )}
      </Fragment>
    );
  });
}
