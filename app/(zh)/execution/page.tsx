import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { ExecutionPage } from "@/components/execution/execution-page";
import { loadDefault } from "@/components/execution/load-default";
import { textFor } from "@/lib/i18n/catalogue";
import { pack } from "@/lib/view/packed";

export const metadata: Metadata = { title: textFor("zh")("execution.title") };

export default async function Page() {
  return <ExecutionPage packed={pack(await loadDefault(await buildEngine(), "zh"))} />;
}
