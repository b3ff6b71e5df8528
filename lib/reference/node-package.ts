import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Reference } from "../extract/types";
import type { Requirement } from "../records/disclosure";
import { fileNameOf, RESOURCES, type Resource } from "../records/package/resources";
import { parseTable } from "../records/package/table";
import type { Indicator, Population, Region, Subject } from "../records/schema";
import type { FullReference } from "./node";

/** Reads what names and codes are resolved against from a data package: extraction needs nothing beside it. */
export async function loadPackageNames(dir: string): Promise<Reference> {
  const [regions, subjects] = await Promise.all([readTable(dir, "regions"), readTable(dir, "subjects")]);
  return { regions: regions as Region[], subjects: subjects as Subject[] };
}

/** Reads what had to be published from a data package. */
export const loadRequirements = async (dir: string): Promise<Requirement[]> =>
  (await readTable(dir, "requirements")) as Requirement[];

/** Reads everything documents are joined with from a data package. */
export async function loadPackageReference(dir: string): Promise<FullReference> {
  const [names, population, indicators, requirements] = await Promise.all([
    loadPackageNames(dir),
    readTable(dir, "population"),
    readTable(dir, "indicators"),
    loadRequirements(dir),
  ]);
  return {
    ...names,
    population: population as Population[],
    indicators: indicators as Indicator[],
    requirements,
  };
}

async function readTable(dir: string, name: string): Promise<unknown[]> {
  const resource: Resource | undefined = RESOURCES.find((r) => r.name === name);
  if (!resource) throw new RangeError(`no resource ${name}`);
  return parseTable(resource, await readFile(join(dir, fileNameOf(resource.name)), "utf8"));
}
