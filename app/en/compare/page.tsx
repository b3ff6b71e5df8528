import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { ComparePage } from "@/components/compare/compare-page";
import { loadDefault } from "@/components/compare/load-default";
import { textFor } from "@/lib/i18n/catalogue";

export const metadata: Metadata = { title: textFor("en")("compare.title") };

export default async function Page() {
  return <ComparePage initial={await loadDefault(await buildEngine(), "en")} />;
}
