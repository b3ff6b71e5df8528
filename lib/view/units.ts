import type { ParamCodec } from "./codecs";

/** Units a selection holds at most: more colours than this cannot be told apart. */
export const MAX_UNITS = 8;

/** A chosen unit and the slot of its colour, 0 to 7, which it keeps while others come and go. */
export interface ChosenUnit {
  readonly id: string;
  readonly slot: number;
}

export type ChosenUnits = readonly ChosenUnit[];

/** Ids hold neither control characters nor what separates them here. */
const ID = /^[^\p{Cc}~*]{1,200}$/u;
const ENTRY = /^([^*]+)(?:\*([1-8]))?$/;

const freeSlot = (taken: readonly ChosenUnit[]): number => {
  const used = new Set(taken.map(({ slot }) => slot));
  return Array.from({ length: MAX_UNITS }, (_, slot) => slot).find((slot) => !used.has(slot)) ?? 0;
};

/** "430202:医疗保障局~431124:医疗保障局*5": a colour is written only where it is not the next free one. */
export const unitList: ParamCodec<ChosenUnits> = {
  read: (raw) => {
    const entries = raw === "" ? [] : raw.split("~");
    if (entries.length > MAX_UNITS) return { ok: false, reason: "tooLong" };
    const units: ChosenUnit[] = [];
    for (const entry of entries) {
      const [, id = "", printed] = ENTRY.exec(entry) ?? [];
      const slot = printed === undefined ? freeSlot(units) : Number(printed) - 1;
      if (!ID.test(id) || units.some((unit) => unit.id === id || unit.slot === slot))
        return { ok: false, reason: "name" };
      units.push({ id, slot });
    }
    return { ok: true, value: units };
  },
  print: (units) =>
    units
      .map(({ id, slot }, i) => (slot === freeSlot(units.slice(0, i)) ? id : `${id}*${slot + 1}`))
      .join("~"),
};

/** Adds units in the next free colours; those beyond the eighth, and those already there, are left out. */
export function addUnits(units: ChosenUnits, ids: readonly string[]): ChosenUnits {
  const all = [...units];
  for (const id of ids) {
    if (all.length >= MAX_UNITS) break;
    if (!all.some((unit) => unit.id === id)) all.push({ id, slot: freeSlot(all) });
  }
  return all;
}

export const removeUnit = (units: ChosenUnits, id: string): ChosenUnits =>
  units.filter((unit) => unit.id !== id);

export const toggleUnit = (units: ChosenUnits, id: string): ChosenUnits =>
  units.some((unit) => unit.id === id) ? removeUnit(units, id) : addUnits(units, [id]);

/** Slots by id, as charts colour by them. */
export const slotsOf = (units: ChosenUnits): ReadonlyMap<string, number> =>
  new Map(units.map(({ id, slot }) => [id, slot]));
