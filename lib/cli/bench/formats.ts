import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { extractModel } from "../../extract/extract";
import { loadPackageReference } from "../../reference/node-package";
import { paths } from "../paths";
import { readAnyDocument } from "../read-document";
import { withBrowser } from "./browser-session";
import { formatSamples, type Samples } from "./format-samples";
import { rateInBrowser } from "./formats-in-browser";
import { withServer } from "./local-server";
import { median } from "./median";
import type { Measurement } from "./report";

const ROUNDS = 5;

type Work = (bytes: Uint8Array) => Promise<unknown>;

/** Documents per second over all files, one after the other; a first pass is not timed. */
async function rate(files: readonly Uint8Array[], work: Work): Promise<number> {
  const rounds: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const start = performance.now();
    for (const bytes of files) await work(bytes);
    if (round >= 0) rounds.push((performance.now() - start) / files.length);
  }
  return 1000 / median(rounds);
}

/** Documents per second of pdftotext, which begins anew for each; null where it is not installed. */
async function pdftotextRate(files: readonly Uint8Array[]): Promise<number | null> {
  const dir = await mkdtemp(join(tmpdir(), "atlas-pdf-"));
  const place = join(dir, "document.pdf");
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "pipe" });
    return await rate(files, async (bytes) => {
      await writeFile(place, bytes);
      execFileSync("pdftotext", ["-layout", place, "-"], { stdio: "pipe" });
    });
  } catch {
    return null;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function measureOne(samples: Samples, extract: Work, drop: Drop): Promise<Measurement[]> {
  const { format, files, pages } = samples;
  const perDocument = pages === null ? 1 : pages / files.length;
  const unit = pages === null ? "documents/s" : "pages/s";
  const bare = pages === null ? null : await pdftotextRate(files);
  const beside = bare === null ? {} : { baseline: bare * perDocument };
  const about = pages === null ? format : `${format} (${files.length} of ${perDocument.toFixed(0)} pages)`;
  return [
    { title: `command line, ${about}`, value: (await rate(files, extract)) * perDocument, unit, ...beside },
    { title: `browser, ${about}`, value: (await drop(files)) * perDocument, unit, ...beside },
  ].map((line): Measurement => ({ ...line, better: "more" }));
}

type Drop = (files: readonly Uint8Array[]) => Promise<number>;

/**
 * Documents or pages per second of each format, read and checked by one core of the command line, and dropped
 * into the page; a PDF beside pdftotext -layout.
 */
export async function measureFormats(): Promise<Measurement[]> {
  const reference = await loadPackageReference(paths.data);
  const extract: Work = async (bytes) =>
    extractModel({ file: "bench", bytes }, await readAnyDocument(bytes), reference);
  return withBrowser((browser) =>
    withServer(paths.site, async (url) => {
      const measurements: Measurement[] = [];
      for (const samples of await formatSamples(browser))
        measurements.push(...(await measureOne(samples, extract, dropper(browser, url, samples))));
      return measurements;
    }),
  );
}

function dropper(browser: Browser, url: string, { first }: Samples): Drop {
  return (files) => rateInBrowser(browser, url, first, files);
}
