import { Fragment } from "react";
import { phrasesOf } from "@/lib/i18n/phrases";

/**
 * A heading that is broken between phrases only: Chinese has no spaces, and a browser breaks it inside a word. A
 * phrase longer than the line is still broken, by the style of headings.
 */
export function Phrases({ text }: { text: string }) {
  return phrasesOf(text).map((phrase, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the phrases of a text never change places.
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {phrase}
    </Fragment>
  ));
}
