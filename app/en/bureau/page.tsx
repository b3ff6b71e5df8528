import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { BureauPage } from "@/components/bureau/bureau-page";
import { loadDefault } from "@/components/bureau/load-default";
import { textFor } from "@/lib/i18n/catalogue";
import { pack } from "@/lib/view/packed";

export const metadata: Metadata = { title: textFor("en")("bureau.title") };

export default async function Page() {
  return <BureauPage packed={pack(await loadDefault(await buildEngine()))} />;
}
