import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { DisclosurePage } from "@/components/disclosure/disclosure-page";
import { loadDefault } from "@/components/disclosure/load-default";
import { textFor } from "@/lib/i18n/catalogue";

export const metadata: Metadata = { title: textFor("en")("disclosure.title") };

export default async function Page() {
  return <DisclosurePage initial={await loadDefault(await buildEngine())} />;
}
