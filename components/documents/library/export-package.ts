import { strToU8, zip } from "fflate";
import { recordsOf } from "@/lib/corpus/assemble";
import { documentsOf } from "@/lib/corpus/corpus-document";
import { fetchManifest } from "@/lib/engine/browser-fetch";
import type { Requirement } from "@/lib/records/disclosure";
import { renderPackage } from "@/lib/records/package/render";
import type { Region, Subject } from "@/lib/records/schema";
import { siteRoot } from "../../foundation/engine/load-engine";
import { readLocalRecords } from "../../foundation/local/derive-local";
import { saveFile } from "../../foundation/table/save-file";

const FOLDER = "juesuan-local";

interface Published {
  readonly regions: readonly Region[];
  readonly subjects: readonly Subject[];
  readonly requirements: readonly Requirement[];
}

async function fetchReference(): Promise<Published> {
  const base = siteRoot();
  const { reference } = await fetchManifest(base);
  return (await fetch(new URL(reference, base))).json();
}

function compress(files: ReadonlyMap<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const entries = [...files].map(([name, text]) => [`${FOLDER}/${name}`, strToU8(text)]);
  return new Promise((resolve, reject) => {
    zip(Object.fromEntries(entries), { level: 6, consume: true }, (error, bytes) =>
      error ? reject(error) : resolve(bytes as Uint8Array<ArrayBuffer>),
    );
  });
}

/** The local documents as a data package: the same tables the command line writes and merges. */
export async function buildLocalPackage(): Promise<Uint8Array<ArrayBuffer>> {
  const [{ records: local }, { regions, subjects, requirements }] = await Promise.all([
    readLocalRecords(),
    fetchReference(),
  ]);
  const records = recordsOf(documentsOf(local), local.bureaus, {
    regions,
    subjects,
    requirements,
    population: [],
    indicators: [],
  });
  return compress(renderPackage(records));
}

/** Hands the person the package as a file. */
export async function savePackage(): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  saveFile(`${FOLDER}-${day}.zip`, [await buildLocalPackage()], "application/zip");
}
