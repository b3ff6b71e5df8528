import type { PlainMessageKey } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";

export interface Route {
  readonly id: string;
  /** Path below the language's root, ending in a slash unless empty. */
  readonly path: string;
  readonly title: PlainMessageKey;
}

/** Every page there is, in the order of the navigation. */
export const ROUTES = [
  { id: "overview", path: "", title: "nav.overview" },
  { id: "compare", path: "compare/", title: "nav.compare" },
  { id: "three-public", path: "three-public/", title: "nav.threePublic" },
  { id: "execution", path: "execution/", title: "nav.execution" },
  { id: "performance", path: "performance/", title: "nav.performance" },
  { id: "outliers", path: "outliers/", title: "nav.outliers" },
  { id: "disclosure", path: "disclosure/", title: "nav.disclosure" },
  { id: "bureau", path: "bureau/", title: "nav.bureau" },
  { id: "place", path: "place/", title: "nav.place" },
  { id: "documents", path: "documents/", title: "nav.documents" },
  { id: "explore", path: "explore/", title: "nav.explore" },
  { id: "reading", path: "reading/", title: "nav.reading" },
  { id: "methods", path: "methods/", title: "nav.methods" },
] as const satisfies readonly Route[];

export type RouteId = (typeof ROUTES)[number]["id"];

const PREFIX: Readonly<Record<Locale, string>> = { zh: "/", en: "/en/" };

/** Path of a page without BASE_PATH, as next/link takes it. */
export function pathOf(id: RouteId, locale: Locale): string {
  const route = ROUTES.find((r) => r.id === id) ?? ROUTES[0];
  return `${PREFIX[locale]}${route.path}`;
}

/** The same page in another language; `pathname` carries no BASE_PATH. */
export function translatePath(pathname: string, to: Locale): string {
  const below = pathname.replace(/^\/en(?=\/|$)/, "").replace(/^\//, "");
  return `${PREFIX[to]}${below}`;
}

/** True where `pathname` is the page's own address, with or without its last slash. */
export function isRoute(pathname: string, id: RouteId, locale: Locale): boolean {
  return pathname.replace(/\/?$/, "/") === pathOf(id, locale);
}
