import { expect, test } from "vitest";
import { keepAnswer, knownAnswer } from "../../components/foundation/engine/known-answers";
import type { Engine, EngineRow } from "../../lib/engine/types";

const engine = (): Engine => ({ query: async () => [], close: async () => undefined });
const rows = (n: number): EngineRow[] => Array.from({ length: n }, (_, i) => ({ i }));

test("an answer is given again as the very rows it was, by the engine that gave it alone", () => {
  const [first, afterLocalChange] = [engine(), engine()];
  const answer = rows(3);
  keepAnswer(first, "counties", answer);
  expect(knownAnswer(first, "counties")).toBe(answer);
  expect(knownAnswer(first, "cities")).toBeUndefined();
  expect(knownAnswer(afterLocalChange, "counties")).toBeUndefined();
});

test("an empty answer is an answer", () => {
  const one = engine();
  keepAnswer(one, "none", []);
  expect(knownAnswer(one, "none")).toEqual([]);
});

test("too many rows let go of what was asked longest ago, never of what was asked last", () => {
  const one = engine();
  keepAnswer(one, "a", rows(15_000));
  keepAnswer(one, "b", rows(15_000));
  keepAnswer(one, "a", rows(15_000));
  keepAnswer(one, "c", rows(15_000));
  expect(["a", "b", "c"].map((key) => knownAnswer(one, key)?.length)).toEqual([15_000, undefined, 15_000]);
  keepAnswer(one, "d", rows(50_000));
  expect(["a", "c", "d"].map((key) => knownAnswer(one, key)?.length)).toEqual([undefined, undefined, 50_000]);
});

test("answers without rows are let go of too, once there are thousands", () => {
  const one = engine();
  for (let i = 0; i < 2000; i++) keepAnswer(one, `q${i}`, []);
  const left = Array.from({ length: 2000 }, (_, i) => knownAnswer(one, `q${i}`)).filter(Boolean);
  expect(left).toHaveLength(400);
  expect(knownAnswer(one, "q1999")).toEqual([]);
});
