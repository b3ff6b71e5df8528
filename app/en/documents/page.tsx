import type { Metadata } from "next";
import { DocumentsPage } from "@/components/documents/documents-page";
import { textFor } from "@/lib/i18n/catalogue";

export const metadata: Metadata = { title: textFor("en")("documents.title") };

export default function Page() {
  return <DocumentsPage />;
}
