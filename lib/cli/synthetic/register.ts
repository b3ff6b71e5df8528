import type { Disclosure, Requirement } from "../../records/disclosure";
import type { PackageRecords } from "../../records/package/resources";
import type { Bureau, DocumentRecord, Region } from "../../records/schema";
import { documentIdOf, SYNTHETIC_DOCUMENT, SYNTHETIC_REGION } from "./package";
import { type Random, seededRandom } from "./random";

/** Most disclosures show most of what is asked; what they lack is spread over all of it. */
const STATES: readonly (readonly [Disclosure["state"], string, number])[] = [
  ["present", "figures of the table were read", 0.7],
  ["present_zero", "the table is empty and a note says why", 0.1],
  ["absent", "no heading or sentence states it", 0.08],
  ["coarse", "codes stop above the level asked for", 0.04],
  ["empty_unexplained", "the table is empty and nothing says why", 0.03],
  ["not_checkable", "the document does not show it", 0.05],
];

const DEPARTMENTS = 30;
const YEAR = 2023;

function drawState(random: Random): (typeof STATES)[number] {
  let left = random();
  for (const one of STATES) {
    left -= one[2];
    if (left < 0) return one;
  }
  return STATES[0] as (typeof STATES)[number];
}

/** The register of one province: so many final accounts of as many departments, each held against every requirement. */
export function syntheticRegister(
  documents: number,
  requirements: readonly Requirement[],
  seed = 2026,
): PackageRecords {
  const random = seededRandom(seed);
  const asked = requirements.filter(
    (one) => one.document_kind === "final_account" && one.applies_to !== "government",
  );
  const bureaus = Array.from({ length: documents }, (_, i): Bureau => {
    const region_code = `99${String(Math.floor(i / DEPARTMENTS)).padStart(4, "0")}`;
    const name = `合成${Math.floor(i / DEPARTMENTS) + 1}县第${(i % DEPARTMENTS) + 1}局`;
    return {
      bureau_id: `${region_code}:第${(i % DEPARTMENTS) + 1}局`,
      name,
      bureau_type: null,
      scope: "department",
      region_code,
      level: "county",
    };
  });
  const codes = [...new Set(bureaus.map(({ region_code }) => region_code ?? ""))];
  const regions = codes.map((region_code, i): Region => {
    const name = `合成${i + 1}县`;
    const place = { province: "合成省", prefecture: null, level: "county" };
    return { ...SYNTHETIC_REGION, ...place, region_code, name, full_name: `合成省${name}` };
  });
  return {
    documents: bureaus.map(
      ({ bureau_id, name, region_code }): DocumentRecord => ({
        ...SYNTHETIC_DOCUMENT,
        document_id: documentIdOf(bureau_id),
        file: `${name}.synthetic`,
        title: `${name}（合成，不是真实决算）`,
        bureau_id,
        region_code,
        fiscal_year: YEAR,
        facts: 0,
        findings: 0,
      }),
    ),
    bureaus,
    regions,
    population: [],
    indicators: [],
    subjects: [],
    requirements: [...requirements],
    inspections: [],
    facts: [],
    findings: [],
    disclosures: bureaus.flatMap(({ bureau_id }) =>
      asked.map(({ requirement_id }): Disclosure => {
        const [state, reason] = drawState(random);
        return { document_id: documentIdOf(bureau_id), requirement_id, state, reason, place: null };
      }),
    ),
  };
}
