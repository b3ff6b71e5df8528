import * as z from "zod/mini";

export type FieldType = "string" | "integer" | "boolean" | "array";

/** One column of a resource, read off its zod schema. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly nullable: boolean;
  readonly description?: string;
  readonly pattern?: string;
  readonly options?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Property {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Property[];
}

const TYPES: ReadonlySet<string> = new Set<FieldType>(["string", "integer", "boolean", "array"]);
const isFieldType = (type: string | undefined): type is FieldType => type !== undefined && TYPES.has(type);

/** zod writes the safe-integer range for any integer; that is no constraint worth publishing. */
const stated = (bound: number | undefined): number | undefined =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined;

/** zod writes a nullable type as a list of types or as anyOf, depending on its constraints. */
const typesOf = ({ type }: Property): readonly string[] => (typeof type === "string" ? [type] : (type ?? []));

function readField(name: string, property: Property): Field {
  const variants = property.anyOf ?? [property];
  const types = variants.flatMap(typesOf);
  const type = types.find((candidate) => candidate !== "null");
  const main = variants.find((variant) => typesOf(variant).includes(type ?? ""));
  if (!isFieldType(type) || !main) throw new TypeError(`field ${name}: a package has no type for ${types}`);
  const field: Field = {
    name,
    type,
    nullable: types.includes("null"),
    description: property.description ?? main.description,
    pattern: main.pattern,
    options: main.enum,
    minimum: stated(main.minimum),
    maximum: stated(main.maximum),
  };
  return Object.fromEntries(
    Object.entries(field).filter(([, value]) => value !== undefined),
  ) as unknown as Field;
}

const KNOWN = new WeakMap<z.ZodMiniObject, readonly Field[]>();

/** Columns of a record schema in the schema's own order. @throws TypeError for a type CSV has no place for */
export function fieldsOf(schema: z.ZodMiniObject): readonly Field[] {
  const known = KNOWN.get(schema);
  if (known) return known;
  const { properties = {} } = z.toJSONSchema(schema) as { properties?: Record<string, Property> };
  const fields = Object.entries(properties).map(([name, property]) => readField(name, property));
  KNOWN.set(schema, fields);
  return fields;
}
