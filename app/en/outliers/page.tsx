import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { loadDefault } from "@/components/outliers/load-default";
import { OutliersPage } from "@/components/outliers/outliers-page";
import { textFor } from "@/lib/i18n/catalogue";

export const metadata: Metadata = { title: textFor("en")("outliers.title") };

export default async function Page() {
  return <OutliersPage initial={await loadDefault(await buildEngine())} />;
}
