import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { loadDefault } from "@/components/performance/load-default";
import { PerformancePage } from "@/components/performance/performance-page";
import { textFor } from "@/lib/i18n/catalogue";
import { pack } from "@/lib/view/packed";

export const metadata: Metadata = { title: textFor("zh")("performance.title") };

export default async function Page() {
  return <PerformancePage packed={pack(await loadDefault(await buildEngine(), "zh"))} />;
}
