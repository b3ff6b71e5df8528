"use client";

import { useState } from "react";
import { candidateOf, peersOf } from "@/lib/compare/peer-candidates";
import type { Engine } from "@/lib/engine/types";
import { type PeerRow, queryKind } from "@/lib/metrics/queries/peer-values";
import { MAX_UNITS } from "@/lib/view/units";
import { bureauName } from "../../analysis/bureau-name";
import { useEngine } from "../engine/engine-provider";
import { useLocale, useText } from "../locale/locale-context";
import { rememberNames } from "./unit-names";
import { useUnits } from "./use-units";

/** F6 (a): the units most like the first chosen one by level, kind and residents, nearest first. */
async function findPeers(engine: Engine, id: string): Promise<readonly PeerRow[]> {
  const rows = await engine.query<PeerRow>(queryKind(id));
  const focus = rows.find((row) => row.bureau_id === id);
  if (!focus) return [];
  const others = rows.filter((row) => row !== focus);
  const { peers } = peersOf("population", candidateOf(focus), others.map(candidateOf));
  return peers.flatMap(({ key }) => others.find((row) => row.bureau_id === key) ?? []);
}

/** Fills the selection with true peers of its first unit; the unit itself is none of them. */
export function AddPeers() {
  const t = useText();
  const locale = useLocale();
  const { state } = useEngine();
  const { units, add, isFull } = useUnits();
  const [none, setNone] = useState(false);
  const [first] = units;
  if (!first || isFull) return null;
  const run = async (): Promise<void> => {
    if (state.kind !== "ready") return;
    const peers = (await findPeers(state.engine, first.id)).slice(0, MAX_UNITS);
    rememberNames(peers.map((row) => [row.bureau_id, bureauName(row, locale)]));
    setNone(peers.length === 0);
    if (peers.length > 0) add(peers.map((row) => row.bureau_id));
  };
  return (
    <>
      <button
        type="button"
        className="button button-small"
        disabled={state.kind !== "ready"}
        onClick={() => void run()}
      >
        {t("units.addPeers")}
      </button>
      {none && (
        <span role="status" className="dim">
          {t("units.noPeers")}
        </span>
      )}
    </>
  );
}
