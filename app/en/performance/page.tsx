import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { loadDefault } from "@/components/performance/load-default";
import { PerformancePage } from "@/components/performance/performance-page";
import { textFor } from "@/lib/i18n/catalogue";

export const metadata: Metadata = { title: textFor("en")("performance.title") };

export default async function Page() {
  return <PerformancePage initial={await loadDefault(await buildEngine(), "en")} />;
}
