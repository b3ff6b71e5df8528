import type { Locale } from "./locale";
import type { ParamNames } from "./message";
import { analysisMessages } from "./messages/analysis";
import { bureauMessages } from "./messages/bureau";
import { chartMessages } from "./messages/chart";
import { comparableMessages } from "./messages/comparable";
import { compareMessages } from "./messages/compare";
import { controlMessages } from "./messages/controls";
import { disclosureMessages } from "./messages/disclosure";
import { documentMessages } from "./messages/documents";
import { evidenceMessages } from "./messages/evidence";
import { executionMessages } from "./messages/execution";
import { exploreMessages } from "./messages/explore";
import { inspectionMessages } from "./messages/inspections";
import { localMessages } from "./messages/local";
import { mappingMessages } from "./messages/mapping";
import { methodsMessages } from "./messages/methods";
import { outlierMessages } from "./messages/outliers";
import { overviewMessages } from "./messages/overview";
import { performanceMessages } from "./messages/performance";
import { placeMessages } from "./messages/place";
import { profileMessages } from "./messages/profile";
import { readingMessages } from "./messages/reading";
import { reviewMessages } from "./messages/review";
import { searchMessages } from "./messages/search";
import { shellMessages } from "./messages/shell";
import { stateMessages } from "./messages/states";
import { tableMessages } from "./messages/table";
import { takeMessages } from "./messages/take";
import { threePublicMessages } from "./messages/three-public";
import { unitMessages } from "./messages/units";
import { vocabularyMessages } from "./messages/vocabulary";
import { textFrom } from "./text";

/** Every text of the interface, in every language. */
export const CATALOGUE = {
  ...shellMessages,
  ...searchMessages,
  ...stateMessages,
  ...vocabularyMessages,
  ...evidenceMessages,
  ...tableMessages,
  ...chartMessages,
  ...unitMessages,
  ...takeMessages,
  ...controlMessages,
  ...overviewMessages,
  ...analysisMessages,
  ...comparableMessages,
  ...compareMessages,
  ...threePublicMessages,
  ...executionMessages,
  ...performanceMessages,
  ...outlierMessages,
  ...bureauMessages,
  ...placeMessages,
  ...disclosureMessages,
  ...inspectionMessages,
  ...exploreMessages,
  ...documentMessages,
  ...reviewMessages,
  ...localMessages,
  ...mappingMessages,
  ...methodsMessages,
  ...readingMessages,
  ...profileMessages,
} as const;

export type MessageKey = keyof typeof CATALOGUE;
type Needed<K extends MessageKey> = ParamNames<(typeof CATALOGUE)[K]["zh"]>;
type Arguments<K extends MessageKey> = [Needed<K>] extends [never]
  ? []
  : [params: Readonly<Record<Needed<K>, string | number>>];

/** Keys of messages without parameters, for registries that name a text. */
export type PlainMessageKey = {
  [K in MessageKey]: [Needed<K>] extends [never] ? K : never;
}[MessageKey];

/** Text lookup bound to one language. */
export type Text = <K extends MessageKey>(key: K, ...params: Arguments<K>) => string;

/** The texts of one language: what a page hands to the browser, which needs no other. */
export type Messages = Readonly<Record<MessageKey, string>>;

export function messagesOf(locale: Locale): Messages {
  const entries = Object.entries(CATALOGUE).map(([key, message]) => [key, message[locale]]);
  return Object.fromEntries(entries) as Messages;
}

export function textFor(locale: Locale): Text {
  return textFrom(messagesOf(locale));
}
