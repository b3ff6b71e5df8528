import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { loadDefault } from "@/components/place/load-default";
import { PlacePage } from "@/components/place/place-page";
import { textFor } from "@/lib/i18n/catalogue";

export const metadata: Metadata = { title: textFor("zh")("place.title") };

export default async function Page() {
  return <PlacePage initial={await loadDefault(await buildEngine())} />;
}
