import type * as z from "zod/mini";
import { Bureau, DocumentRecord, Fact, Finding } from "../../records/schema";

/** Shape of what is kept now. A change of what is kept adds a step to MIGRATIONS. */
export const SHAPE = 2;

type Kept = Readonly<Record<string, unknown>>;
/** Makes of what an earlier version kept what the next one does; gets nothing it can rely on. */
type Step = (value: Kept) => Kept;

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Fields a record may leave empty and lacks were not known when it was written: they are empty. */
function filled(schema: z.ZodMiniObject, value: unknown): unknown {
  if (!isKept(value)) return value;
  const absent = Object.entries(schema.shape).filter(
    ([name, field]) => value[name] === undefined && (field as z.ZodMiniType).safeParse(null).success,
  );
  return absent.length === 0
    ? value
    : { ...value, ...Object.fromEntries(absent.map(([name]) => [name, null])) };
}

const filledAll = (schema: z.ZodMiniObject, values: unknown): unknown =>
  Array.isArray(values) ? values.map((value) => filled(schema, value)) : values;

const withRecords: Step = (value) => ({
  ...value,
  ...("record" in value ? { record: filled(DocumentRecord, value.record) } : {}),
  ...("document" in value ? { document: filled(DocumentRecord, value.document) } : {}),
  ...("bureau" in value ? { bureau: filled(Bureau, value.bureau) } : {}),
  ...("facts" in value ? { facts: filledAll(Fact, value.facts) } : {}),
  ...("findings" in value ? { findings: filledAll(Finding, value.findings) } : {}),
});

/** By the shape they begin with. The first had no number, and grew fields that may be empty. */
const MIGRATIONS: Readonly<Record<number, Step>> = { 1: withRecords };

/** What was kept in a shape, in today's. */
export function migrate(value: unknown, shape: number): unknown {
  if (!isKept(value)) return value;
  let kept = value;
  for (let from = shape; from < SHAPE; from++) kept = MIGRATIONS[from]?.(kept) ?? kept;
  return kept;
}

/** The shape a document was kept in. */
export const shapeOf = (summary: unknown): number =>
  isKept(summary) && typeof summary.shape === "number" ? summary.shape : 1;
