"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useText } from "../locale/locale-context";
import { Boundary } from "./boundary";

/** Around each page: header and navigation stay, and moving to another page leaves the failure behind. */
export function ViewBoundary({ children }: { readonly children: ReactNode }) {
  const t = useText();
  return (
    <Boundary name={t("failure.view")} resetKey={usePathname()}>
      {children}
    </Boundary>
  );
}
