import type { PlainMessageKey } from "@/lib/i18n/catalogue";
import type { Selection } from "@/lib/view/fields";
import type { RouteId } from "../foundation/shell/routes";

interface Question {
  readonly ask: PlainMessageKey;
  readonly route: RouteId;
  readonly selection: Selection;
}

/** What newcomers ask, each with the view that answers it. */
export const QUESTIONS: readonly Question[] = [
  { ask: "reading.ask.mine", route: "place", selection: {} },
  { ask: "reading.ask.most", route: "compare", selection: {} },
  { ask: "reading.ask.time", route: "compare", selection: { view: "years", level: "prefecture" } },
  { ask: "reading.ask.threePublic", route: "three-public", selection: {} },
  { ask: "reading.ask.execution", route: "execution", selection: {} },
  { ask: "reading.ask.score", route: "performance", selection: {} },
  { ask: "reading.ask.clash", route: "outliers", selection: {} },
  { ask: "reading.ask.source", route: "explore", selection: {} },
  { ask: "reading.ask.own", route: "documents", selection: {} },
  { ask: "reading.ask.take", route: "explore", selection: { tab: "sql" } },
];
