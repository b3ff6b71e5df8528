import type { Metadata } from "next";
import { ReadingPage } from "@/components/reading/reading-page";
import { textFor } from "@/lib/i18n/catalogue";

export const metadata: Metadata = { title: textFor("en")("reading.title") };

export default function Page() {
  return <ReadingPage locale="en" />;
}
