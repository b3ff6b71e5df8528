import { type Item, WHOLE_OF } from "../../accounts/concept";
import { addMeanings, type Meaning } from "../../accounts/meaning";
import type { HeaderGrammar } from "../collapsed-header";
import { meaningOfLabel } from "./columns";

/** Words of codes, names and numbers of lines stand over labels; those of amounts over figures. */
export function isLabel({ frame, phase, computed }: Meaning): boolean {
  return frame !== null && phase === null && computed === null;
}

/** What can stand below what in a header of the accounts; `isName` tells names the forms print beside their own words. */
export function headerGrammar(isName: (label: string) => boolean = () => false): HeaderGrammar {
  const senses = new Map<string, boolean>();
  return {
    isPossible: (path) => {
      const key = path.join("/");
      const known = senses.get(key);
      if (known !== undefined) return known;
      const sense = makesSense(
        path.filter((label) => label !== ""),
        isName,
      );
      senses.set(key, sense);
      return sense;
    },
    isStage: (word) => {
      const { phase, year, offset, items, frame, computed } = meaningOfLabel(word);
      return (phase ?? year ?? offset) !== null && items.size === 0 && frame === null && computed === null;
    },
    canSpan: (word, below) => {
      if (isLabel(meaningOfLabel(word))) return true;
      const parts = below
        .flatMap((path, i) => (path[1] === below[i - 1]?.[1] ? [] : [path[1] ?? ""]))
        .map(meaningOfLabel);
      return (
        isBlock(parts) && !(isLevel(meaningOfLabel(word)) && parts.every(({ computed }) => computed !== null))
      );
    },
  };
}

/** An amount of a phase or year: below it changes and rates stand only beside amounts. */
function isLevel({ computed, phase, offset, year }: Meaning): boolean {
  return computed === null && (phase ?? offset ?? year) !== null;
}

/** Labels, then amounts, a bare sum before its parts, and at the end what is remarked. */
function isBlock(given: readonly Meaning[]): boolean {
  const parts = given.filter(({ frame }) => frame !== "remark");
  const first = parts.findIndex((part) => !isLabel(part));
  return first >= 0 && parts.slice(first + 1).every((part) => !isLabel(part) && !isBareSum(part));
}

function makesSense(path: readonly string[], isName: (label: string) => boolean): boolean {
  const meanings = path.map((label) => (isName(label) ? null : meaningOfLabel(label)));
  if (addMeanings(meanings.flatMap((meaning) => meaning ?? [])).unknown !== "") return false;
  const [above, below] = meanings;
  if (above === undefined || below === undefined) return true;
  if (above === null) return below === null || isBareSum(below);
  return below === null ? !isLabel(above) && !isBareSum(above) : nests(above, below);
}

/** Parts of a code stand below codes, labels below labels, and nothing but its own parts below a change or a bare sum. */
function nests(above: Meaning, below: Meaning): boolean {
  const { frame } = below;
  if (isLabel(above)) {
    if (!isLabel(below)) return false;
    if (above.frame === "label" || (above.frame === "name" && (frame === "code" || frame === "name")))
      return true;
    const ofCode = frame === "class" || frame === "section" || frame === "subitem" || frame === "code";
    return frame === "line" || (above.frame === "code" && ofCode);
  }
  if (isLabel(below) && (isLevel(above) || above.computed !== null)) return false;
  if (frame === "class" || frame === "section" || frame === "subitem") return false;
  if (above.computed) return below.items.size === 0;
  if (isBareSum(above))
    return (below.phase ?? below.offset ?? below.year ?? below.fund ?? below.computed) !== null;
  return isPart(above.items, below.items);
}

function isBareSum({ whole, items, phase, fund }: Meaning): boolean {
  return whole && items.size === 0 && phase === null && fund === null;
}

/** What is split by kinds of spending, whatever it is itself. */
const FLOWS: ReadonlySet<Item> = new Set(["revenue", "expenditure", "opening", "closing", "fiscal"]);

/** A flow is split into anything but flows, any other item into its own parts. */
function isPart(above: ReadonlySet<Item>, below: ReadonlySet<Item>): boolean {
  if (above.size === 0) return true;
  const ofFlow = [...above].some((item) => FLOWS.has(item));
  return [...below].every((item) => {
    for (let whole: Item | undefined = item; whole; whole = WHOLE_OF[whole])
      if (above.has(whole)) return true;
    return ofFlow && !FLOWS.has(item);
  });
}
