import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { groupBy } from "../records/group";
import type { Bureau, DocumentRecord, Fact, Region } from "../records/schema";
import { UNSTATED } from "../records/unstated";
import { derivePriorYears } from "./prior-year";
import { readBureau } from "./published-bureau";
import { type Page, readFact } from "./published-fact";
import { type PublishedFigure, readPublishedRows } from "./published-figure";
import { indexRegions } from "./region-in-year";

/** What government web pages state, as records. */
export interface PublishedFigures {
  readonly documents: readonly DocumentRecord[];
  readonly bureaus: readonly Bureau[];
  readonly facts: readonly Fact[];
}

function describeDocument(page: Page, facts: readonly Fact[]): DocumentRecord {
  const printed = facts.filter((fact) => fact.origin === "printed" && fact.fiscal_year !== null);
  return {
    document_id: page.documentId,
    file: page.url,
    title: null,
    kind: "published_page",
    url: page.url,
    format: "html",
    encoding: null,
    bytes: null,
    bureau_id: page.bureau.bureau_id,
    region_code: page.bureau.region_code,
    fiscal_year: printed.length === 0 ? null : Math.max(...printed.map((fact) => fact.fiscal_year ?? 0)),
    ...UNSTATED,
    facts: facts.length,
    findings: 0,
  };
}

/** Records of published_figures.csv: each address is a document, its evidence is the address itself. */
export function readPublishedFigures(csv: string, regions: readonly Region[]): PublishedFigures {
  const regionIn = indexRegions(regions);
  const byUrl = groupBy(readPublishedRows(csv), (figure) => figure.url);
  const pages = [...byUrl].map(([url, figures]) => {
    const bureau = readBureau(figures[0] as PublishedFigure, regionIn);
    const page: Page = {
      url,
      documentId: bytesToHex(sha256(utf8ToBytes(url))),
      bureau,
      regionIn,
    };
    return { page, facts: figures.map((figure, i) => readFact(figure, page, i + 1)) };
  });
  const printed = pages.flatMap(({ facts }) => facts);
  const facts = [...printed, ...derivePriorYears(printed)];
  const byDocument = groupBy(facts, (fact) => fact.document_id);
  return {
    documents: pages.map(({ page }) => describeDocument(page, byDocument.get(page.documentId) ?? [])),
    bureaus: [...new Map(pages.map(({ page }) => [page.bureau.bureau_id, page.bureau])).values()],
    facts,
  };
}
