import type { Engine } from "@/lib/engine/types";
import { requirementsOf } from "./disclosure-model";
import { filterOf, resolveDisclosure } from "./disclosure-view";
import {
  type InspectionRow,
  inspectionsQuery,
  type KnownRow,
  knownQuery,
  type RegisterRow,
  type RequirementRow,
  registerQuery,
  requirementsQuery,
} from "./queries";

export interface DisclosureInitial {
  readonly requirements: readonly RequirementRow[];
  readonly rows: readonly RegisterRow[];
  readonly known: readonly KnownRow[];
  readonly inspections: readonly InspectionRow[];
}

/** The default view: the accounts of all departments and years. */
export async function loadDefault(engine: Engine): Promise<DisclosureInitial> {
  const view = resolveDisclosure({});
  const requirements = await engine.query<RequirementRow>(requirementsQuery());
  const filter = filterOf(view);
  const [rows, known, inspections] = await Promise.all([
    engine.query<RegisterRow>(registerQuery(view.kind, requirementsOf(requirements, view.kind), filter)),
    engine.query<KnownRow>(knownQuery(view.kind, filter)),
    engine.query<InspectionRow>(inspectionsQuery()),
  ]);
  return { requirements, rows, known, inspections };
}
