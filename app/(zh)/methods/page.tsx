import type { Metadata } from "next";
import { MethodsPage } from "@/components/methods/methods-page";
import { textFor } from "@/lib/i18n/catalogue";

export const metadata: Metadata = { title: textFor("zh")("methods.title") };

export default function Page() {
  return <MethodsPage locale="zh" />;
}
