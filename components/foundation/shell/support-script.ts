import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";

/** What every browser of package.json's browserslist has and older ones lack; the rest is brought along. */
const NEEDED = [
  "window.WebAssembly",
  "window.structuredClone",
  "[].findLast",
  "[].at",
  "window.BigInt64Array",
];

/**
 * Says what is needed where a browser is too old for the page's scripts. Written so that any browser can parse it: it
 * runs before everything else and needs nothing.
 */
export function supportScript(locale: Locale): string {
  const words = JSON.stringify(textFor(locale)("app.tooOld")).replace(/</g, "\\u003c");
  return `(function(){if(${NEEDED.join("&&")})return;function say(){var p=document.createElement("p");p.className="too-old";p.setAttribute("role","alert");p.appendChild(document.createTextNode(${words}));document.body.insertBefore(p,document.body.firstChild)}if(document.body)say();else document.addEventListener("DOMContentLoaded",say)})()`;
}
