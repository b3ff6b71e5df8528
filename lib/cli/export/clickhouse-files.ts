import { READER_SETTINGS } from "../../engine/clickhouse-settings";
import { CLICKHOUSE_LAYOUTS, printSchema } from "./clickhouse-schema";
import type { ExportedTable } from "./parquet";

const printSetting = ([name, value]: readonly [string, string | number]): string =>
  `  ${name} = ${typeof value === "number" ? value : `'${value}'`}`;

/** A user that reads, within limits of its own, and can change none of them. The password is the operator's to set. */
function printAccess(): string {
  const { meaning, limits } = READER_SETTINGS;
  const all = [...Object.entries(meaning), ...Object.entries(limits)].map(
    (setting) => `${printSetting(setting)} CONST`,
  );
  return `-- clickhouse-client --param_password=… --queries-file access.sql
CREATE SETTINGS PROFILE IF NOT EXISTS atlas_reader SETTINGS
${all.join(",\n")},
  readonly = 1 CONST;

CREATE ROLE IF NOT EXISTS atlas_reader SETTINGS PROFILE 'atlas_reader';

CREATE USER IF NOT EXISTS atlas_reader IDENTIFIED BY {password:String} DEFAULT ROLE atlas_reader
  SETTINGS PROFILE 'atlas_reader';
GRANT atlas_reader TO atlas_reader;

CREATE QUOTA IF NOT EXISTS atlas_reader KEYED BY ip_address FOR INTERVAL 1 minute MAX queries = 600 TO atlas_reader;
`;
}

const LOAD = `#!/bin/sh
# Loads this export into a database of its own beside those that are being read, and prints its name:
#   CLICKHOUSE="clickhouse-client --host db --user admin" clickhouse/load.sh
# LAYOUT: single (default), replicated or distributed. ROLE gets the right to read, where it is set.
set -eu
cd "$(dirname "$0")/.."
sum=$(sha256sum SHA256SUMS | cut -c1-12)
: "\${CLICKHOUSE:=clickhouse-client}" "\${LAYOUT:=single}" "\${DATABASE:=atlas_$sum}" "\${ROLE:=}"
[ "$LAYOUT" = single ] && cluster= || cluster="ON CLUSTER '{cluster}'"

sha256sum --check --quiet SHA256SUMS
$CLICKHOUSE --query "CREATE DATABASE $DATABASE $cluster"
$CLICKHOUSE --database "$DATABASE" <"clickhouse/schema-$LAYOUT.sql"
while read -r table rows path; do
  $CLICKHOUSE --database "$DATABASE" --query "INSERT INTO $table SETTINGS distributed_foreground_insert = 1 FORMAT Parquet" <"$path"
done <clickhouse/files.txt
while read -r table rows; do
  found=$($CLICKHOUSE --database "$DATABASE" --query "SELECT count() FROM $table" </dev/null)
  [ "$found" = "$rows" ] || { echo "$table: $found rows instead of $rows" >&2; exit 1; }
done <clickhouse/rows.txt
if [ -n "$ROLE" ]; then $CLICKHOUSE --query "GRANT $cluster SELECT ON $DATABASE.* TO $ROLE"; fi
echo "$DATABASE"
`;

/** What ClickHouse needs beside the Parquet files: name → text, in the folder clickhouse/. */
export function clickHouseFiles(tables: readonly ExportedTable[]): Map<string, string> {
  const files = tables.flatMap(({ name, files }) =>
    files.map(({ path, rows }) => `${name} ${rows} ${path}\n`),
  );
  return new Map([
    ...CLICKHOUSE_LAYOUTS.map((layout) => [`schema-${layout}.sql`, printSchema(tables, layout)] as const),
    ["access.sql", printAccess()],
    ["load.sh", LOAD],
    ["files.txt", files.join("")],
    ["rows.txt", tables.map(({ name, rows }) => `${name} ${rows}\n`).join("")],
  ]);
}
