import { compare, type Decimal, sum } from "../../records/decimal";
import { INDICATOR_COLUMNS, type IndicatorRole, LEVEL1, LEVEL2 } from "../forms/performance";
import { type Reading, readSequence, type Taken } from "./sequence";
import { isEmpty, type Token } from "./token";

/** The columns of the indicators of a self-evaluation form as a sequence of words tells them. */
export interface IndicatorHeader {
  readonly roles: readonly IndicatorRole[];
  /** The word of each column. */
  readonly words: readonly Token[];
  readonly end: number;
}

const roleOf = ({ plain }: Token): IndicatorRole | null =>
  plain === "" ? null : (INDICATOR_COLUMNS.find(({ header }) => header.test(plain))?.role ?? null);

/** A header that begins at a word: names of columns, each once; 年度指标值 over its own 指标值 is none of them. */
export function indicatorHeaderAt(tokens: readonly Token[], at: number): IndicatorHeader | null {
  const first = tokens[at];
  if (!first || !["level1", "level3"].includes(roleOf(first) ?? "")) return null;
  const columns = new Map<IndicatorRole, Token>();
  let end = at;
  for (; end < tokens.length; end++) {
    const word = tokens[end] as Token;
    const role = roleOf(word);
    if (!role || (columns.has(role) && role !== "target")) break;
    columns.delete(role);
    columns.set(role, word);
  }
  const told = columns.has("level3") && columns.has("score") && columns.size >= 4;
  return told ? { roles: [...columns.keys()], words: [...columns.values()], end } : null;
}

const isScored = (role: IndicatorRole): boolean => role === "weight" || role === "score";
const isPoints = ({ number }: Token): boolean =>
  number !== null && number.sign === null && (number.unit === null || number.unit === "分");

/** Words a name, a value or a remark may take beyond the one they should. */
const MOST_MORE = 3;

/**
 * Parts the words below a header into rows. In `exact` sequences every cell is there and is one field; elsewhere
 * empty ones are gone and a field may be several words. Null where no parting fits.
 */
export function readIndicatorRows(
  tokens: readonly Token[],
  header: IndicatorHeader,
  end: number,
  exact: boolean,
): Reading<IndicatorRole> | null {
  const roles = header.roles.filter((role) => role !== "level1" && role !== "level2");
  return readSequence(header.end, end, (at) =>
    levelsAt(tokens, at, header.roles, exact).flatMap(([levels, from]) =>
      fieldsAt(tokens, from, roles, exact).map(
        ({ fields, ...taken }): Taken<IndicatorRole> => ({ ...taken, fields: [...levels, ...fields] }),
      ),
    ),
  );
}

type Fields = readonly (readonly [IndicatorRole, number, number])[];

/** The first levels that may stand before a name: printed once over the rows below them. */
function levelsAt(
  tokens: readonly Token[],
  at: number,
  roles: readonly IndicatorRole[],
  exact: boolean,
): [Fields, number][] {
  const is = (i: number, pattern: RegExp): boolean => {
    const token = tokens[i];
    return token !== undefined && (pattern.test(token.plain) || (exact && token.plain === ""));
  };
  const found: [Fields, number][] = [[[], at]];
  if (roles.includes("level1") && is(at, LEVEL1)) {
    found.push([[["level1", at, at + 1]], at + 1]);
    if (roles.includes("level2") && is(at + 1, LEVEL2))
      found.push([
        [
          ["level1", at, at + 1],
          ["level2", at + 1, at + 2],
        ],
        at + 2,
      ]);
  }
  if (roles.includes("level2") && is(at, LEVEL2)) found.push([[["level2", at, at + 1]], at + 1]);
  return found;
}

function fieldsAt(
  tokens: readonly Token[],
  at: number,
  roles: readonly IndicatorRole[],
  exact: boolean,
): Taken<IndicatorRole>[] {
  let open: Taken<IndicatorRole>[] = [{ end: at, cost: 0, fields: [] }];
  for (let i = 0; i < roles.length && open.length > 0; ) {
    const role = roles[i] as IndicatorRole;
    const group = isValueRole(role) ? valueGroup(roles, i) : [role];
    open = open.flatMap((taken) => extended(tokens, taken, group, exact));
    i += group.length;
  }
  return open.filter(({ fields }) => isWithinWeight(tokens, fields));
}

const isValueRole = (role: IndicatorRole): boolean => ["nature", "target", "unit", "actual"].includes(role);

function valueGroup(roles: readonly IndicatorRole[], from: number): IndicatorRole[] {
  const rest = roles.slice(from);
  const end = rest.findIndex((role) => !isValueRole(role));
  return rest.slice(0, end < 0 ? undefined : end);
}

function extended(
  tokens: readonly Token[],
  taken: Taken<IndicatorRole>,
  group: readonly IndicatorRole[],
  exact: boolean,
): Taken<IndicatorRole>[] {
  const [role] = group as [IndicatorRole];
  const lengths = exact ? [group.length] : lengthsOf(role, group.length);
  return lengths.flatMap((length) => {
    const words = tokens.slice(taken.end, taken.end + length);
    if (words.length < length || !fits(role, words, exact)) return [];
    const own: Fields =
      length === group.length
        ? group.map((field, i) => [field, taken.end + i, taken.end + i + 1] as const)
        : group.length === 1
          ? [[role, taken.end, taken.end + length]]
          : [];
    const strayed = Math.abs(length - group.length) * (length < group.length && role !== "remark" ? 2 : 1);
    return [
      {
        end: taken.end + length,
        cost: taken.cost + (role === "remark" ? length / 2 : strayed) + doubt(role, words),
        fields: [...taken.fields, ...own],
      },
    ];
  });
}

function lengthsOf(role: IndicatorRole, plain: number): number[] {
  if (isScored(role)) return [1];
  if (role === "remark") return [0, 1, 2, 3, 4, 5];
  const more = Array.from({ length: MOST_MORE }, (_, i) => plain + i);
  return role === "level3" || plain === 1 ? more : [plain - 1, ...more];
}

function fits(role: IndicatorRole, words: readonly Token[], exact: boolean): boolean {
  if (isScored(role)) return words.every((word) => isPoints(word) || (exact && isEmpty(word.cell.text)));
  if (role === "level3") return words.every(({ number, plain }) => number === null && plain !== "");
  if (role !== "remark" || exact) return true;
  return words.every(({ number, plain }) => number === null && !LEVEL1.test(plain) && !LEVEL2.test(plain));
}

/** A name that is the name of a level is one only where nothing else fits. */
function doubt(role: IndicatorRole, words: readonly Token[]): number {
  return role === "level3" && words.some(({ plain }) => LEVEL1.test(plain) || LEVEL2.test(plain)) ? 1 : 0;
}

function isWithinWeight(tokens: readonly Token[], fields: Fields): boolean {
  const of = (role: IndicatorRole): Decimal | undefined => {
    const at = fields.find(([field]) => field === role)?.[1];
    return at === undefined ? undefined : tokens[at]?.number?.value;
  };
  const [weight, score] = [of("weight"), of("score")];
  return !weight || !score || compare(score, weight) <= 0;
}

/** Whether the weights and scores of the rows, with those of the budget's own row, add up to the totals printed. */
export function addsUp(
  tokens: readonly Token[],
  reading: Reading<IndicatorRole>,
  totals: Readonly<Partial<Record<"weight" | "score", Decimal>>>,
  beside: Readonly<Partial<Record<"weight" | "score", Decimal>>>,
): boolean {
  return (["weight", "score"] as const).every((role) => {
    const total = totals[role];
    if (!total) return role === "score";
    const own = sum(
      reading.rows.flatMap(({ fields }) =>
        fields.flatMap(([field, at]) => (field === role ? (tokens[at]?.number?.value ?? []) : [])),
      ),
    );
    const added = beside[role];
    return compare(own, total) === 0 || (added !== undefined && compare(sum([own, added]), total) === 0);
  });
}
