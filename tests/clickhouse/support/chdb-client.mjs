// The options of clickhouse-client that the load script uses, for the server beside this file: PORT says where.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    query: { type: "string" },
    database: { type: "string", default: "default" },
  },
});

/** Rows stand in the body and their query in the address; a query alone is the body, however long. */
async function post(query, rows) {
  const parameters = new URLSearchParams({ database: values.database, ...(rows ? { query } : {}) });
  const address = `http://127.0.0.1:${process.env.PORT}/?${parameters}`;
  const response = await fetch(address, { method: "POST", body: rows ?? query });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  process.stdout.write(text);
}

const given = () => readFileSync(0, "utf8").split(/;\s*\n/);
const queries = values.query === undefined ? given().filter((text) => text.trim() !== "") : [values.query];
for (const query of queries) await post(query, /FORMAT Parquet/.test(query) ? readFileSync(0) : undefined);
