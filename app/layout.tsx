import "./globals.css";
import type { ReactNode } from "react";
import { EngineProvider } from "@/components/foundation/engine/engine-provider";

/**
 * One root of all pages, so that another language is another page of the same document and the engine goes on. The
 * `<html>` with its language is of the layout of each language.
 */
export default function RootLayout({ children }: { children: ReactNode }) {
  return <EngineProvider>{children}</EngineProvider>;
}
