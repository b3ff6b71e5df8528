import type { Engine, EngineRow } from "@/lib/engine/types";

/** Rows kept in all: some pages' answers with two thousand counties each. */
const MOST_ROWS = 40_000;
/** What an answer weighs beside its rows, in rows: without any it is kept as well, and hundreds are enough. */
const OWN_WEIGHT = 100;
const weightOf = ({ length }: readonly EngineRow[]): number => length + OWN_WEIGHT;

/** Answers by statement, the one used longest ago first. */
type Answers = Map<string, readonly EngineRow[]>;

/** An engine's answers are good as long as that engine: another stands in its place once local documents change. */
const known = new WeakMap<Engine, Answers>();

const answersOf = (engine: Engine): Answers => {
  const answers: Answers = known.get(engine) ?? new Map();
  known.set(engine, answers);
  return answers;
};

/** What the engine has answered to this statement before, the very same rows; undefined where that is not kept. */
export function knownAnswer<Row extends EngineRow>(engine: Engine, key: string): readonly Row[] | undefined {
  return known.get(engine)?.get(key) as readonly Row[] | undefined;
}

/** Keeps an answer, as the last of those to be let go; the oldest go when there are too many rows. */
export function keepAnswer(engine: Engine, key: string, rows: readonly EngineRow[]): void {
  const answers = answersOf(engine);
  answers.delete(key);
  answers.set(key, rows);
  let weight = [...answers.values()].reduce((sum, one) => sum + weightOf(one), 0);
  for (const [oldest, one] of answers) {
    if (weight <= MOST_ROWS || oldest === key) break;
    answers.delete(oldest);
    weight -= weightOf(one);
  }
}
