import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { STATUSES } from "@/lib/records/vocabulary";
import { StatusMark } from "../foundation/figure/status-mark";

export function StatusList({ locale }: { locale: Locale }) {
  const t = textFor(locale);
  return (
    <dl className="definitions">
      {STATUSES.map((status) => (
        <div key={status}>
          <dt>
            <StatusMark status={status} named />
          </dt>
          <dd>{t(`status.${status}.about`)}</dd>
        </div>
      ))}
    </dl>
  );
}
