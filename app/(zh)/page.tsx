import { buildEngine } from "@/app/build/engine";
import { loadDefault } from "@/components/overview/load-default";
import { OverviewPage } from "@/components/overview/overview-page";

export default async function Page() {
  return <OverviewPage initial={await loadDefault(await buildEngine(), "zh")} />;
}
