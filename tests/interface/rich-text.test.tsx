import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LocaleProvider } from "../../components/foundation/locale/locale-context";
import { RichText } from "../../components/foundation/locale/rich-text";
import { messagesOf } from "../../lib/i18n/catalogue";
import type { Locale } from "../../lib/i18n/locale";

const PARTS = {
  years: 2020,
  who: "—",
  n: 2064,
  metric: "—",
  top: "—",
  topValue: "—",
  low: "—",
  lowValue: "—",
};

const shown = (locale: Locale): string =>
  renderToStaticMarkup(
    <LocaleProvider locale={locale} messages={messagesOf(locale)}>
      <RichText message="overview.spread" parts={PARTS} />
    </LocaleProvider>,
  ).replaceAll(/<[^>]+>/g, "");

test("counts among figures and links are grouped as in any message, years are not", () => {
  expect(shown("zh")).toContain("2020，—，2,064 个单位");
  expect(shown("en")).toContain("—, 2020, 2,064 units.");
});
