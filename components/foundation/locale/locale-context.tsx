"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Messages, Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { textFrom } from "@/lib/i18n/text";

interface Language {
  readonly locale: Locale;
  readonly messages: Messages;
}

const LanguageContext = createContext<Language | null>(null);

/** `messages` come with the page: the catalogue of both languages is no part of the scripts. */
export function LocaleProvider({ locale, messages, children }: Language & { children: ReactNode }) {
  const language = useMemo(() => ({ locale, messages }), [locale, messages]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("no LocaleProvider above");
  return language;
}

export function useLocale(): Locale {
  return useLanguage().locale;
}

export function useMessages(): Messages {
  return useLanguage().messages;
}

export function useText(): Text {
  const messages = useMessages();
  return useMemo(() => textFrom(messages), [messages]);
}
