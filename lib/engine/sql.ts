import type { EngineValue, Statement } from "./types";

const KEY = Symbol("sql");

type Part = string | { readonly value: EngineValue };

/**
 * A piece of SQL that keeps text and values apart; a whole one is the Statement an engine runs.
 * Only `sql`, `identifier`, `join` and `values` make these, so a value can never become text.
 */
export class Sql implements Statement {
  readonly #parts: readonly Part[];

  constructor(key: symbol, parts: readonly Part[]) {
    if (key !== KEY) throw new TypeError("build SQL with the sql tag");
    this.#parts = parts;
  }

  /** SQL with one placeholder $1, $2 … a value. */
  get text(): string {
    let count = 0;
    return this.#parts
      .map((part) => {
        if (typeof part === "string") return part;
        count += 1;
        return `$${count}`;
      })
      .join("");
  }

  get params(): readonly EngineValue[] {
    return this.#parts.filter((part) => typeof part !== "string").map((part) => part.value);
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
  separator: ", " | " AND " | " OR " | " UNION ALL " | " " = ", ",
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
