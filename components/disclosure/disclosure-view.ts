import type { BureauFilter } from "@/lib/metrics/queries/filter";
import type { Selection } from "@/lib/view/fields";
import type { RegisterKind } from "./queries";

export interface DisclosureView {
  readonly kind: RegisterKind;
  readonly regions: readonly string[];
  readonly bureauTypes: readonly string[];
  readonly bureaus: readonly string[];
  readonly years: Selection["years"];
}

export const resolveDisclosure = (selection: Selection): DisclosureView => ({
  kind: selection.paper ?? "final_account",
  regions: selection.regions ?? [],
  bureauTypes: selection.bureauTypes ?? [],
  bureaus: selection.bureaus ?? [],
  years: selection.years,
});

export const filterOf = ({ regions, bureauTypes, bureaus, years }: DisclosureView): BureauFilter => ({
  regions,
  bureauTypes,
  bureaus,
  ...(years ? { years } : {}),
});
