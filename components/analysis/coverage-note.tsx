"use client";

import type { Coverage } from "@/lib/compare/coverage";
import { formatShare } from "@/lib/i18n/number";
import { useLocale, useText } from "../foundation/locale/locale-context";

/** How many units have the figure, and whether that is enough to stand for all (F5). */
export function CoverageNote({ coverage }: { coverage: Coverage }) {
  const t = useText();
  const locale = useLocale();
  const { used, total, by, share, sufficient } = coverage;
  const counted = t("analysis.coverage", { known: used, total });
  const thin = t("analysis.coverageThin", {
    by: by === "population" ? t("analysis.byPopulation") : t("analysis.byUnits"),
    share: formatShare(share),
  });
  return (
    <p className="coverage" data-partial={!sufficient}>
      {counted}
      {sufficient || total === 0 ? "" : thin}
      {locale === "zh" ? "。" : "."}
    </p>
  );
}
