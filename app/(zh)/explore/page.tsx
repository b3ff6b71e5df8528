import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { ExplorePage } from "@/components/explore/explore-page";
import { loadDefault } from "@/components/explore/load-default";
import { textFor } from "@/lib/i18n/catalogue";

export const metadata: Metadata = { title: textFor("zh")("explore.title") };

export default async function Page() {
  return <ExplorePage initial={await loadDefault(await buildEngine())} />;
}
