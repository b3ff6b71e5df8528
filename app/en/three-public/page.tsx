import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { loadDefault } from "@/components/three-public/load-default";
import { ThreePublicPage } from "@/components/three-public/three-public-page";
import { textFor } from "@/lib/i18n/catalogue";
import { pack } from "@/lib/view/packed";

export const metadata: Metadata = { title: textFor("en")("threePublic.title") };

export default async function Page() {
  return <ThreePublicPage packed={pack(await loadDefault(await buildEngine(), "en"))} />;
}
