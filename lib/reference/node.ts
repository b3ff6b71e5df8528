import { readInspections } from "../disclosure/inspection";
import { readRequirements } from "../disclosure/requirement";
import type { Reference } from "../extract/types";
import type { Inspection } from "../records/disclosure";
import type { Indicator, Population } from "../records/schema";
import { readIndicators } from "./indicators";
import { FIGURE_FILES, readReferenceFile } from "./node-files";
import { spell } from "./node-spell";
import { readPoints } from "./points";
import { readPopulation } from "./population";
import { type PublishedFigures, readPublishedFigures } from "./published";
import { readRegions } from "./regions";
import { readSourceFigures, type SourceFigures } from "./sources/read-sources";
import { readSources } from "./sources/source-row";
import { readSubjects } from "./subjects";

/** Reference data and the population that per-head figures are divided by. */
export interface FullReference extends Reference {
  readonly population: readonly Population[];
  readonly indicators: readonly Indicator[];
  readonly inspections?: readonly Inspection[];
}

/** Reads the reference files of `dir`. @throws CsvError, RangeError for a damaged file; MissingReferenceError */
export async function loadReference(dir: string): Promise<FullReference> {
  const read = readReferenceFile.bind(null, dir);
  const gazetteer = { points: readPoints(await read("region_points.csv")), spell };
  return {
    regions: readRegions(await read("regions.csv"), gazetteer),
    subjects: [
      ...readSubjects(await read("function_subjects.csv"), "function"),
      ...readSubjects(await read("economic_subjects.csv"), "economic"),
    ],
    population: [
      ...readPopulation(await read("population.csv")),
      ...readPopulation(await read("population_2010.csv")),
    ],
    inspections: readInspections(await read("disclosure_inspections.csv")),
    requirements: readRequirements(await read("disclosure_requirements.csv")),
    indicators: readIndicators(
      await read("figures/indicators.csv"),
      readSources(await read("figures/sources.csv")),
    ),
  };
}

/** Reads published_figures.csv of `dir`. */
export async function loadPublishedFigures(dir: string, reference: Reference): Promise<PublishedFigures> {
  return readPublishedFigures(await readReferenceFile(dir, "published_figures.csv"), reference.regions);
}

/** Reads what the sources of `dir` state. @throws UnknownSourceError for a figure without a source */
export async function loadSourceFigures(dir: string, reference: Reference): Promise<SourceFigures> {
  const files: string[] = [];
  for (const file of FIGURE_FILES) files.push(await readReferenceFile(dir, file));
  return readSourceFigures(await readReferenceFile(dir, "figures/sources.csv"), files, reference.regions);
}
