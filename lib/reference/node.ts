import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Reference } from "../extract/types";
import type { Population } from "../records/schema";
import { readPopulation } from "./population";
import { type PublishedFigures, readPublishedFigures } from "./published";
import { readRegions } from "./regions";
import { readSubjects } from "./subjects";

/** Reference data and the population that per-head figures are divided by. */
export interface FullReference extends Reference {
  readonly population: readonly Population[];
}

const readText = (dir: string, file: string): Promise<string> => readFile(join(dir, file), "utf8");

/** Reads the reference files of `dir`. @throws CsvError, RangeError for a damaged file; file system errors */
export async function loadReference(dir: string): Promise<FullReference> {
  const [regions, functions, economic, population, population2010] = await Promise.all(
    [
      "regions.csv",
      "function_subjects.csv",
      "economic_subjects.csv",
      "population.csv",
      "population_2010.csv",
    ].map((file) => readText(dir, file)),
  );
  return {
    regions: readRegions(regions ?? ""),
    subjects: [...readSubjects(functions ?? "", "function"), ...readSubjects(economic ?? "", "economic")],
    population: [...readPopulation(population ?? ""), ...readPopulation(population2010 ?? "")],
  };
}

/** Reads published_figures.csv of `dir`. */
export async function loadPublishedFigures(dir: string, reference: Reference): Promise<PublishedFigures> {
  return readPublishedFigures(await readText(dir, "published_figures.csv"), reference.regions);
}
