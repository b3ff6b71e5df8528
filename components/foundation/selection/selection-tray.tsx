"use client";

import { useBrush } from "../chart/brush-context";
import { lazyPart } from "../failure/lazy-part";
import { useUnits } from "./use-units";

const TrayContent = lazyPart(async () => (await import("./tray-content")).TrayContent);

/** The tray of chosen units; fetched once one is chosen or brushed. */
export function SelectionTray() {
  const { units } = useUnits();
  const brush = useBrush();
  return (units.length > 0 || brush.units !== null) && <TrayContent />;
}
