import { PageHead } from "@/components/foundation/shell/page-head";
import { textFor } from "@/lib/i18n/catalogue";

export default function Page() {
  const t = textFor("en");
  return <PageHead title={t("overview.title")} lead={t("app.tagline")} />;
}
