import { type Field, fieldsOf } from "./fields";
import { fileNameOf, RESOURCES, type Resource } from "./resources";

const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

function describeField(field: Field): Record<string, unknown> {
  const constraints = {
    ...(field.nullable ? {} : { required: true }),
    ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
    ...(field.options === undefined ? {} : { enum: field.options }),
    ...(field.minimum === undefined ? {} : { minimum: field.minimum }),
    ...(field.maximum === undefined ? {} : { maximum: field.maximum }),
  };
  return {
    name: field.name,
    type: field.type,
    ...(field.description === undefined ? {} : { description: field.description }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    // An empty text that is no missing value: a grade has no unit.
    ...(field.type === "string" && !field.nullable ? { missingValues: [] } : {}),
  };
}

function describeResource(resource: Resource): Record<string, unknown> {
  return {
    name: resource.name,
    title: resource.title,
    path: fileNameOf(resource.name),
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    sources: resource.sources.map(({ title, path }) => (path === undefined ? { title } : { title, path })),
    licenses: [
      ...new Map(
        resource.sources.flatMap(({ license }) => (license ? [[license, { name: license }] as const] : [])),
      ).values(),
    ],
    schema: {
      fields: fieldsOf(resource.schema).map(describeField),
      missingValues: [""],
      primaryKey: resource.primaryKey,
      foreignKeys: resource.foreignKeys.map(({ field, resource: target, reference }) => ({
        fields: [field],
        reference: { resource: target, fields: [reference] },
      })),
    },
  };
}

/** The datapackage.json of a package (Data Package 2.0). It names no date, so that equal content is equal bytes. */
export function describePackage(): Record<string, unknown> {
  return {
    $schema: PROFILE,
    name: "juesuan-atlas",
    title: "决算图谱 · Juesuan Atlas",
    description: "Normalised records of Chinese departmental final accounts (部门决算).",
    resources: RESOURCES.map((resource) => prune(describeResource(resource))),
  };
}

/** Data Package wants lists with content or no list at all. */
function prune(value: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(value).filter(([, v]) => !(Array.isArray(v) && v.length === 0));
  return Object.fromEntries(
    kept.map(([k, v]) => [k, k === "schema" ? prune(v as Record<string, unknown>) : v]),
  );
}
