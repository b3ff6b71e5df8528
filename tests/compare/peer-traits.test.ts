import { describe, expect, test } from "vitest";
import { candidateOf, peersOf } from "../../lib/compare/peer-candidates";

const place = (bureau_id: string, gdp: number | null, extent: number | null, census_2020 = 300_000) =>
  candidateOf({
    ...{ bureau_id, level: "county", bureau_type: "汇总", province: "湖南省", prefecture: null },
    ...{ population: census_2020, census_2020, census_2010: census_2020, gdp, extent },
  });

describe("statistical neighbours of places", () => {
  test("are told apart by product and density where these are known", () => {
    const focus = place("focus", 3e10, 1000);
    const others = [place("rich", 30e10, 1000), place("alike", 3.1e10, 1010), place("wide", 3e10, 20_000)];
    const { peers, fellBack } = peersOf("neighbours", focus, others);
    expect([peers[0]?.key, fellBack]).toEqual(["alike", null]);
  });

  test("a place whose product is not known has neighbours by its residents all the same", () => {
    const focus = place("focus", null, null);
    const others = [place("near", 3e10, 1000, 310_000), place("far", 3e10, 1000, 900_000)];
    const { peers, fellBack } = peersOf("neighbours", focus, others);
    expect([peers.map(({ key }) => key), fellBack]).toEqual([["near", "far"], null]);
  });
});
