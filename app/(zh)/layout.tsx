import type { ReactNode } from "react";
import { HtmlDocument, siteMetadata } from "@/components/foundation/shell/document";
import { Shell } from "@/components/foundation/shell/shell";
import { loadExtent } from "../build/extent";

export const metadata = siteMetadata("zh");

export default async function Layout({ children }: { children: ReactNode }) {
  return (
    <HtmlDocument locale="zh">
      <Shell locale="zh" extent={await loadExtent()}>
        {children}
      </Shell>
    </HtmlDocument>
  );
}
