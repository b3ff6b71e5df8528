import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { FINDING_KINDS } from "@/lib/records/closed-lists";
import type { FindingKind } from "@/lib/records/vocabulary";
import type { Lead } from "@/lib/worklist/leads";
import { bureauName } from "../analysis/bureau-name";

/** Who a lead is about; a document that names no bureau is its own subject. */
export function leadName(lead: Lead, locale: Locale): string {
  const { bureau_id: id, bureau, scope } = lead;
  if (id !== null && bureau !== null && scope !== null)
    return bureauName({ ...lead, bureau_id: id, bureau, scope }, locale);
  return lead.source === "finding" ? lead.file : "";
}

const isFindingKind = (kind: string): kind is FindingKind => FINDING_KINDS.some((known) => known === kind);

export function kindName(kind: string, t: Text): string {
  if (kind === "level" || kind === "growth") return t(`outliers.kind.${kind}`);
  return isFindingKind(kind) ? t(`kind.${kind}`) : kind;
}
