import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

const inflate = promisify(gunzip);

/** What sources state, one row a figure. */
export const FIGURE_FILES = [
  "figures/county_2020.csv",
  "figures/city_2018_2023.csv",
  "figures/city_2024_2025.csv",
  "figures/government_by_class.csv",
  "figures/government_by_subject.csv",
  "figures/government_three_public.csv",
  "figures/performance_evaluations.csv",
  "figures/universities.csv",
  "figures/departments_2026.csv",
] as const;

/** Every file a data package is made from, beside the documents themselves. */
export const REFERENCE_FILES = [
  "regions.csv",
  "region_points.csv",
  "function_subjects.csv",
  "economic_subjects.csv",
  "population.csv",
  "population_2010.csv",
  "published_figures.csv",
  "disclosure_requirements.csv",
  "disclosure_inspections.csv",
  "figures/sources.csv",
  "figures/indicators.csv",
  ...FIGURE_FILES,
] as const;
export type ReferenceFile = (typeof REFERENCE_FILES)[number];

/** A folder that was named does not hold the reference files. */
export class MissingReferenceError extends Error {
  override readonly name = "MissingReferenceError";

  constructor(dir: string, file: string) {
    super(
      `${dir} holds no ${file}: name a folder of reference files with --reference, or leave it out to use those of the repository`,
    );
  }
}

/** Text of a reference file, which may be kept compressed (.gz). @throws MissingReferenceError */
export async function readReferenceFile(dir: string, file: ReferenceFile): Promise<string> {
  const plain = join(dir, file);
  if (existsSync(plain)) return readFile(plain, "utf8");
  const packed = `${plain}.gz`;
  if (!existsSync(packed)) throw new MissingReferenceError(dir, file);
  return (await inflate(await readFile(packed))).toString("utf8");
}
