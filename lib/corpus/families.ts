import { ownNameOf, placeScopeOf, plainId, plainName } from "../checks/across/bureau-name";
import { coverOf } from "../checks/across/cover";
import type { HeldDocument } from "../checks/across/disclosure";
import { checkFamily, type Family, type Member } from "../checks/across/place-rule";
import { groupBy } from "../records/group";
import type { DocumentRecord, Finding } from "../records/schema";
import type { CorpusDocument } from "./corpus-document";
import { compareEditions } from "./edition";
import { numberFindings } from "./findings";

interface Placed extends DocumentRecord {
  readonly bureau_id: string;
  readonly fiscal_year: number;
}

const isPlaced = (document: DocumentRecord): document is Placed =>
  document.kind === "final_account" &&
  document.bureau_id !== null &&
  document.region_code !== null &&
  document.fiscal_year !== null &&
  document.superseded_by === null;

/** The end of the name of a place in front of a body's own. */
const PLACE_END = /[省市县区州旗盟]$/;
/** The office of a department itself, without its units. */
const OFFICE = /(?:本级|机关|本部)$/;

type Lookup = (id: string) => readonly Placed[];

/** The documents of a body by the name a department's list gives it, with or without the name of the place. */
function documentsOfName(name: string, department: Placed, lookup: Lookup): readonly Placed[] {
  const plain = plainName(name);
  for (let from = 0; from < plain.length - 2; from++) {
    if (from > 0 && !PLACE_END.test(plain.slice(0, from))) continue;
    const found = lookup(`${department.region_code}:${plain.slice(from)}`);
    if (found.length > 0) return found;
  }
  if (!OFFICE.test(plain) || !plain.replace(OFFICE, "").endsWith(ownNameOf(department.bureau_id))) return [];
  return lookup(plainId(department.bureau_id)).filter((one) => coverOf(one) === "unit");
}

/** A department and the units its documents name. */
function unitsOf(documents: readonly Placed[], lookup: Lookup): Family<DocumentRecord> | null {
  const [first] = documents;
  const names = [
    ...new Set(
      documents.flatMap(({ remarks }) =>
        (remarks ?? []).flatMap(({ kind, names }) => (kind === "members" ? names : [])),
      ),
    ),
  ];
  if (!first || names.length === 0) return null;
  const whole = documents.filter((one) => coverOf(one) !== "unit");
  const members = names.map(
    (name): Member<Placed> => ({
      name,
      documents: documentsOfName(name, first, lookup).filter((one) => !whole.includes(one)),
    }),
  );
  const known = members.filter(({ documents }) => documents.length > 0);
  if (whole.length === 0 || known.length === 0) return null;
  return {
    rule: "units",
    year: first.fiscal_year,
    whole,
    members: known,
    complete: known.length === members.length,
  };
}

/** A place and the departments in it; what is a unit of one of them is no department. */
function departmentsOf(
  inPlace: readonly Placed[],
  units: ReadonlySet<string>,
): Family<DocumentRecord> | null {
  const isOfPlace = ({ bureau_id }: Placed): boolean => placeScopeOf(bureau_id) !== null;
  const whole = inPlace.filter(isOfPlace);
  const departments = inPlace.filter(
    (one) => !isOfPlace(one) && !units.has(one.document_id) && coverOf(one) !== "unit",
  );
  const [first] = whole;
  if (!first || departments.length === 0) return null;
  const members = [...groupBy(departments, ({ bureau_id }) => plainId(bureau_id))].map(
    ([name, documents]) => ({ name, documents }),
  );
  return { rule: "region", year: first.fiscal_year, whole, members, complete: false };
}

/** Which documents of different bodies are held against each other, told from the documents alone. */
export function planFamilies(documents: readonly DocumentRecord[]): Family<DocumentRecord>[] {
  const placed = documents.filter(isPlaced).toSorted((a, b) => compareEditions(b, a));
  const byBody = groupBy(placed, ({ bureau_id, fiscal_year }) => `${plainId(bureau_id)}|${fiscal_year}`);
  const units = [...byBody.values()].flatMap((group) => {
    const [{ fiscal_year }] = group as [Placed];
    return unitsOf(group, (id) => byBody.get(`${id}|${fiscal_year}`) ?? []) ?? [];
  });
  const unitIds = new Set(
    units.flatMap(({ members }) =>
      members.flatMap((one) => one.documents.map(({ document_id }) => document_id)),
    ),
  );
  const byPlace = groupBy(placed, ({ region_code, fiscal_year }) => `${region_code}|${fiscal_year}`);
  const places = [...byPlace.values()].flatMap((group) => departmentsOf(group, unitIds) ?? []);
  return [...units, ...places];
}

const held = (
  documents: readonly DocumentRecord[],
  byId: ReadonlyMap<string, HeldDocument>,
): HeldDocument[] => documents.flatMap(({ document_id }) => byId.get(document_id) ?? []);

/** Findings of a family by the document they are filed under. @param byId its documents with their facts */
export function familyFindings(
  family: Family<DocumentRecord>,
  byId: ReadonlyMap<string, HeldDocument>,
): Omit<Finding, "finding_id">[] {
  return checkFamily({
    ...family,
    whole: held(family.whole, byId),
    members: family.members.map(({ name, documents }) => ({ name, documents: held(documents, byId) })),
  });
}

/** Ids of all documents of a family. */
export const documentsOfFamily = ({ whole, members }: Family<DocumentRecord>): string[] =>
  [...whole, ...members.flatMap(({ documents }) => documents)].map(({ document_id }) => document_id);

/** A settled document with what holding it against other bodies found. */
export function withFindings(one: CorpusDocument, more: readonly Finding[]): CorpusDocument {
  const findings = [...one.findings, ...more];
  return { ...one, document: { ...one.document, findings: findings.length }, findings };
}

/** Settled documents held against those of other bodies: departments and their units, places and their departments. */
export function joinFamilies(documents: readonly CorpusDocument[]): CorpusDocument[] {
  const families = planFamilies(documents.map(({ document }) => document));
  if (families.length === 0) return [...documents];
  const byId = new Map(documents.map((one) => [one.document.document_id, one]));
  const found = numberFindings(
    families.flatMap((family) => familyFindings(family, byId)),
    "u",
  );
  return documents.map((one) => {
    const more = found.get(one.document.document_id);
    return more ? withFindings(one, more) : one;
  });
}
