import type { Locale } from "@/lib/i18n/locale";
import type { Target } from "@/lib/search/targets";
import type { Selection } from "@/lib/view/fields";
import { printSelection } from "@/lib/view/print";
import { pathOf, type RouteId } from "../shell/routes";

interface Destination {
  readonly route: RouteId;
  readonly selection: Selection;
  readonly hash?: string;
}

const TO: Readonly<Record<Target["kind"], (id: string) => Destination>> = {
  place: (id) => ({ route: "place", selection: { code: id } }),
  bureau: (id) => ({ route: "bureau", selection: { id } }),
  metric: (id) => ({ route: "compare", selection: { metric: id } }),
  subject: (id) => ({ route: "explore", selection: { text: id } }),
  document: (id) => ({ route: "bureau", selection: { id }, hash: "documents" }),
  method: (id) => ({ route: "methods", selection: {}, hash: `formula-${id}` }),
};

/** Where a person goes who chooses what was found; without the path the site is hosted under. */
export function destinationOf({ kind, id }: Pick<Target, "kind" | "id">, locale: Locale): string {
  const { route, selection, hash } = TO[kind](id);
  return `${pathOf(route, locale)}${printSelection(selection)}${hash ? `#${hash}` : ""}`;
}
