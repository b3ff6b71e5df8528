import { hostOf, parseAddress, type Reach } from "../../collect/address";
import { isDisclosure, type Page, readPage } from "../../collect/page";
import { isWanted } from "../../collect/wanted";
import { DocumentError } from "../../documents/document-error";
import { type FileKind, sniff } from "../../documents/sniff";
import type { Answer } from "./client";
import type { Item } from "./frontier";
import type { Visit } from "./visit";

/** What an answer is, before anything is kept of it. */
export interface Judged extends Pick<Visit, "outcome" | "reason" | "page" | "to"> {
  /** What its bytes are, where they are to be kept. */
  readonly keep: FileKind | null;
}

const NOTHING = { reason: "", page: null, to: null, keep: null } as const;

const failed = (reason: string): Judged => ({ ...NOTHING, outcome: "failed", reason });
const refused = (reason: string): Judged => ({ ...NOTHING, outcome: "refused", reason });

/** Redirects in a row. */
const MOST_HOPS = 5;

function judgeMove(answer: Answer, item: Item, reach: Reach): Judged {
  const to = parseAddress(answer.header("location") ?? "", item.url)?.href;
  if (!to) return failed(`It redirects (${answer.status}) to no address that can be read.`);
  if (to === item.url || item.hops.includes(to)) return failed("It redirects in a circle.");
  if (item.hops.length >= MOST_HOPS) return failed(`It redirects more than ${MOST_HOPS} times.`);
  if (!reach.isOnHost(to))
    return refused(
      `It redirects to another host, ${hostOf(to)}. Name that address in the list to collect from it.`,
    );
  if (item.role === "page" && !item.single && !reach.isWithin(to))
    return refused(
      "It redirects out of the folder of the list. Name that address in the list to collect from it.",
    );
  return { ...NOTHING, outcome: "moved", to };
}

const REFUSALS: ReadonlySet<number> = new Set([401, 402, 403, 407, 451]);
const GONE: ReadonlySet<number> = new Set([404, 410]);

/** Links somewhere in what is no page by its first characters: a portal may print anything before its markup. */
const MARKUP = /<(?:html|body|a)\b[^>]*>/i;

function kindOf(body: Uint8Array, { role }: Item): FileKind {
  const kind = sniff(body);
  const isPage = kind === "text" && role === "page" && MARKUP.test(Buffer.from(body).toString("latin1"));
  return isPage ? "html" : kind;
}

/** Why nothing can come of an address of the list; null where something can. */
function leadsNowhere({ links, amounts }: Page, item: Item, reach: Reach): string | null {
  if (item.page !== "" || amounts) return null;
  if (links.length === 0)
    return "The page holds no links: it may be drawn by a script. Name the addresses it shows in the list.";
  const leads = links.some(({ kind, url }) => kind === "file" || (url !== item.url && reach.isWithin(url)));
  return leads
    ? null
    : "None of its links leads to a file or into its folder. Name the addresses it links in the list.";
}

function judgePage(body: Uint8Array, item: Item, reach: Reach): Judged {
  if (item.role === "file")
    return failed("The address of a file answers with a web page: it may ask for a log-in.");
  const page = readPage(body, item.url);
  const nowhere = leadsNowhere(page, item, reach);
  if (nowhere) return failed(nowhere);
  return { ...NOTHING, outcome: "page", page, keep: isDisclosure(page, item.words) ? "html" : null };
}

function judgeBody({ body, header }: Answer, item: Item, reach: Reach): Judged {
  if (body.length === 0) return failed("The answer is empty.");
  const kind = kindOf(body, item);
  if (kind === "html") return judgePage(body, item, reach);
  if (kind === "text" && item.role === "file")
    return failed(`The answer is no document (${header("content-type") ?? "of no stated type"}).`);
  const isTaken = item.role === "file" || item.page === "" || isWanted(item.words);
  return { ...NOTHING, outcome: "file", keep: isTaken ? kind : null };
}

/** Says what an answer to an address is. Whatever is wrong with it is a value, never an exception. */
export function judgeAnswer(answer: Answer, item: Item, reach: Reach): Judged {
  const { status } = answer;
  if (status >= 300 && status < 400) return judgeMove(answer, item, reach);
  if (REFUSALS.has(status)) return refused(`The host does not give it out (${status}).`);
  if (GONE.has(status)) return { ...NOTHING, outcome: "gone", reason: `It is not there (${status}).` };
  if (status !== 200)
    return failed(`The host answers with an error (${status}). Run the same command again later.`);
  try {
    return judgeBody(answer, item, reach);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return failed(error.message);
  }
}
