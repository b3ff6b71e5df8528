import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { ExplorePage } from "@/components/explore/explore-page";
import { loadDefault } from "@/components/explore/load-default";
import { textFor } from "@/lib/i18n/catalogue";
import { pack } from "@/lib/view/packed";

export const metadata: Metadata = { title: textFor("en")("explore.title") };

export default async function Page() {
  return <ExplorePage packed={pack(await loadDefault(await buildEngine()))} />;
}
