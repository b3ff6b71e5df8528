import type { Metadata } from "next";
import { buildEngine } from "@/app/build/engine";
import { type RequirementRow, requirementsQuery } from "@/components/disclosure/queries";
import { MethodsPage } from "@/components/methods/methods-page";
import { textFor } from "@/lib/i18n/catalogue";

export const metadata: Metadata = { title: textFor("zh")("methods.title") };

export default async function Page() {
  const engine = await buildEngine();
  return <MethodsPage locale="zh" requirements={await engine.query<RequirementRow>(requirementsQuery())} />;
}
