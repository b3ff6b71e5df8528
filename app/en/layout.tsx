import type { ReactNode } from "react";
import { HtmlDocument, siteMetadata } from "@/components/foundation/shell/document";
import { Shell } from "@/components/foundation/shell/shell";
import { loadExtent } from "../build/extent";

export const metadata = siteMetadata("en");

export default async function Layout({ children }: { children: ReactNode }) {
  return (
    <HtmlDocument locale="en">
      <Shell locale="en" extent={await loadExtent()}>
        {children}
      </Shell>
    </HtmlDocument>
  );
}
