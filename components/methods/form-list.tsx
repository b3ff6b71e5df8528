import { FORM_TITLES } from "@/lib/extract/forms/titles";
import type { Locale } from "@/lib/i18n/locale";

/** Standard forms that are recognised by their titles. */
export function FormList({ locale }: { locale: Locale }) {
  return (
    <ul className="columns">
      {FORM_TITLES.map((form) => (
        <li key={form.table}>{form[locale]}</li>
      ))}
    </ul>
  );
}
