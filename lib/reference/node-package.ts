import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Requirement } from "../records/disclosure";
import { fileNameOf, RESOURCES, type Resource } from "../records/package/resources";
import { parseTable } from "../records/package/table";
import type { Indicator, Population, Region, Subject } from "../records/schema";
import type { FullReference } from "./node";

/** Reads regions, subjects and population from a data package, so that extraction needs nothing beside the checkout. */
export async function loadPackageReference(dir: string): Promise<FullReference> {
  const [regions, subjects, population, indicators, requirements] = await Promise.all(
    ["regions", "subjects", "population", "indicators", "requirements"].map((name) => readTable(dir, name)),
  );
  return {
    regions: regions as Region[],
    subjects: subjects as Subject[],
    population: population as Population[],
    indicators: indicators as Indicator[],
    requirements: requirements as Requirement[],
  };
}

async function readTable(dir: string, name: string): Promise<unknown[]> {
  const resource: Resource | undefined = RESOURCES.find((r) => r.name === name);
  if (!resource) throw new RangeError(`no resource ${name}`);
  return parseTable(resource, await readFile(join(dir, fileNameOf(resource.name)), "utf8"));
}
