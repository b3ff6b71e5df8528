"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Text, textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";

const LocaleContext = createContext<Locale>("zh");

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

export function useText(): Text {
  const locale = useLocale();
  return useMemo(() => textFor(locale), [locale]);
}
