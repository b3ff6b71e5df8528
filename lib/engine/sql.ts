import type { DialectName, EngineValue, Statement } from "./types";

const KEY = Symbol("sql");

/** Text, a value, or what each dialect writes for the same thing. */
type Part = string | { readonly value: EngineValue } | { readonly each: Readonly<Record<DialectName, Sql>> };
type PlainPart = string | { readonly value: EngineValue };

/**
 * A piece of SQL that keeps text and values apart; a whole one is the Statement an engine runs. `text` and `params`
 * are DuckDB's; `inDialect` gives those of another engine.
 * Only `sql`, `inEach`, `identifier`, `join` and `values` make these, so a value can never become text.
 */
export class Sql implements Statement {
  readonly #parts: readonly Part[];

  constructor(key: symbol, parts: readonly Part[]) {
    if (key !== KEY) throw new TypeError("build SQL with the sql tag");
    this.#parts = parts;
  }

  /** SQL with one placeholder $1, $2 … a value. */
  get text(): string {
    return this.inDialect("duckdb").text;
  }

  get params(): readonly EngineValue[] {
    return this.inDialect("duckdb").params;
  }

  inDialect(dialect: DialectName): Pick<Statement, "text" | "params"> {
    const parts = Sql.resolve(this, dialect);
    let count = 0;
    const text = parts.map((part) => {
      if (typeof part === "string") return part;
      count += 1;
      return `$${count}`;
    });
    const params = parts.flatMap((part) => (typeof part === "string" ? [] : [part.value]));
    return { text: text.join(""), params };
  }

  private static resolve(sql: Sql, dialect: DialectName): readonly PlainPart[] {
    return sql.#parts.flatMap((part): readonly PlainPart[] =>
      typeof part === "object" && "each" in part ? Sql.resolve(part.each[dialect], dialect) : [part],
    );
  }

  static parts(sql: Sql): readonly Part[] {
    return sql.#parts;
  }
}

const make = (parts: readonly Part[]): Sql => new Sql(KEY, parts);

/** Template tag: interpolated Sql is spliced in, anything else becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...inserts: readonly (EngineValue | Sql)[]): Sql {
  const parts = strings.flatMap((text, i): readonly Part[] => {
    if (text.includes("$")) throw new TypeError(`"$" is reserved for parameters: ${text}`);
    if (i >= inserts.length) return [text];
    const insert = inserts[i] as EngineValue | Sql;
    return insert instanceof Sql ? [text, ...Sql.parts(insert)] : [text, { value: insert }];
  });
  return make(parts);
}

/** What each dialect writes for the same thing; lib/engine/functions.ts holds the ones that are needed often. */
export const inEach = (each: Readonly<Record<DialectName, Sql>>): Sql => make([{ each }]);

/** Quoted name of a table, column or alias; several names give a path: "facts"."measure". */
export function identifier(...names: readonly string[]): Sql {
  const quoted = names.map((name) => {
    if (name.length === 0 || name.includes("\0")) throw new TypeError("an identifier needs a name");
    if (name.includes("$")) throw new TypeError(`"$" is reserved for parameters: ${name}`);
    return `"${name.replaceAll('"', '""')}"`;
  });
  return make([quoted.join(".")]);
}

/** Pieces of SQL with a separator between them; nothing for an empty list. */
export function join(
  pieces: readonly Sql[],
  separator: ", " | " AND " | " OR " | " UNION ALL " | " || ' ' || " | " " = ", ",
): Sql {
  return make(pieces.flatMap((piece, i) => (i === 0 ? Sql.parts(piece) : [separator, ...Sql.parts(piece)])));
}

/** Parenthesised list for IN (…); an empty list matches nothing. */
export function values(items: readonly EngineValue[]): Sql {
  if (items.length === 0) return sql`(NULL)`;
  return sql`(${join(items.map((item) => sql`${item}`))})`;
}

/** SQL that adds nothing, for an optional clause. */
export const empty: Sql = sql``;
