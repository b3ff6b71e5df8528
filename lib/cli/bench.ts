import { cpus } from "node:os";
import { Command } from "commander";
import { measureAcross } from "./bench/across";
import { measureContradictions } from "./bench/contradictions";
import { measureExtraction } from "./bench/extraction";
import { measureFormats } from "./bench/formats";
import { measureFuzz } from "./bench/fuzz";
import { measureGrowth } from "./bench/growth";
import { measureHand } from "./bench/hand";
import { measureMutations } from "./bench/mutations";
import { measureOutliers } from "./bench/outliers";
import { measurePrinted } from "./bench/printed";
import { measureQueries } from "./bench/queries";
import { measureRedraw } from "./bench/redraw";
import { measureRegister } from "./bench/register";
import { measureReload } from "./bench/reload";
import { formatReport, type Measurement } from "./bench/report";
import { measureScans } from "./bench/scans";
import { measureScripts } from "./bench/scripts";
import { measureSiteStart } from "./bench/site-start";
import { measureViews } from "./bench/views";
import { buildSite, readSite } from "./site";

const PARTS: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  start: measureSiteStart,
  reload: measureReload,
  redraw: measureRedraw,
  hand: measureHand,
  scripts: measureScripts,
  queries: measureQueries,
  views: measureViews,
  register: measureRegister,
  extraction: measureExtraction,
  formats: measureFormats,
  printed: measurePrinted,
  scans: measureScans,
  mutations: measureMutations,
  across: measureAcross,
  fuzz: measureFuzz,
  growth: measureGrowth,
  outliers: async () => [...(await measureContradictions()), ...(await measureOutliers())],
};

/** Parts that need no built site. */
const WITHOUT_SITE = new Set([
  "views",
  "extraction",
  "printed",
  "scans",
  "mutations",
  "across",
  "fuzz",
  "growth",
  "outliers",
]);

/** Measures the built site and the extraction; prints medians, ratios to a bare baseline of this run, and aims. */
export async function bench(parts: readonly string[]): Promise<void> {
  if (parts.length === 0 || parts.some((part) => !WITHOUT_SITE.has(part)))
    await buildSite({ ...readSite(), basePath: "" });
  const measurements: Measurement[] = [];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (parts.length > 0 && !parts.includes(name)) continue;
    console.error(`measuring ${name} …`);
    measurements.push(...(await measure()));
  }
  const [cpu] = cpus();
  console.log(
    `\nNode ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}\n`,
  );
  console.log(formatReport(measurements));
}

export const benchCommand = new Command("bench")
  .description(
    "measure paint, engine start, opening again with kept documents, redraw of two thousand marks, change of the page, search, scripts, queries, default views, the register of a province, extraction, formats, printed looks, scans, mutations, documents against each other, damaged files, growth, planted contradictions and outliers",
  )
  .argument("[parts...]", `of ${Object.keys(PARTS).join(", ")}; all of them by default`)
  .action(bench);
