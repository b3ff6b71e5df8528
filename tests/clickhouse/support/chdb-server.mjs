// ClickHouse in this process, behind its own HTTP protocol as far as a client needs it:
//   node chdb-server.mjs CHDB_FOLDER DATA_FOLDER   prints the port
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";

const [chdb, folder] = process.argv.slice(2);
const { Session } = createRequire(join(chdb, "package.json"))("chdb");
const session = new Session(join(folder, "store"));
const settings = process.env.SETTINGS ?? "";
if (settings) session.query(`SET ${settings}`);

const read = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

let files = 0;
/** Rows that stand in a request go through a file: the library reads them from no request. */
function insert(query, body) {
  const path = join(folder, `insert-${++files}.parquet`);
  writeFileSync(path, body);
  const [, table] = /^\s*INSERT INTO (\S+)/.exec(query);
  return session.query(`INSERT INTO ${table} SELECT * FROM file('${path}', 'Parquet')`);
}

/** The in-process library knows one database at a time. */
let current = "default";
function run(query, rows, database) {
  if (database !== current) session.query(`USE ${database}`);
  current = database;
  return rows ? insert(query, rows) : session.query(query);
}

const ALLOWED = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "*, Authorization",
  "Access-Control-Allow-Methods": "POST, GET, OPTIONS",
  "Access-Control-Expose-Headers": "*",
};

const server = createServer(async (request, response) => {
  if (request.method === "OPTIONS") return response.writeHead(204, ALLOWED).end();
  const { searchParams } = new URL(request.url, "http://localhost");
  const body = await read(request);
  const asked = searchParams.get("query");
  const query = asked ?? body.toString("utf8");
  try {
    const start = performance.now();
    const rows = asked !== null && body.length > 0 ? body : null;
    const answer = run(query, rows, searchParams.get("database") ?? "default") ?? "";
    const milliseconds = performance.now() - start;
    response.writeHead(200, {
      ...ALLOWED,
      "Content-Type": "text/plain; charset=utf-8",
      "X-ClickHouse-Summary": JSON.stringify({ elapsed_ns: String(Math.round(milliseconds * 1e6)) }),
    });
    response.end(answer);
  } catch (error) {
    const message = String(error.message).replace(/^Query failed: /, "");
    const [, code = "1"] = /Code: (\d+)/.exec(message) ?? [];
    response.writeHead(500, { ...ALLOWED, "X-ClickHouse-Exception-Code": code }).end(message);
  }
});
// The library answers one question at a time: connections wait as long as it takes.
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
