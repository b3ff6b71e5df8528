import type { BrowserEngine } from "@/lib/engine/browser";
import { type Overlay, overlayOfMade } from "@/lib/engine/overlay";
import { LAYING } from "@/lib/local/overlay";
import { dropLaid, type Laid, laidKey, readLaid, writeLaid } from "./laid-store";
import { openLocalDatabase } from "./local-db";
import { type LocalSummary, NO_LOCAL, readHidden } from "./local-summary";

/** Documents are read and settled only where what was derived from them is not kept. */
const loadDeriving = () => import("./derive-local");

const summaryOf = ({ documents, damaged }: Pick<Laid, "documents" | "damaged">): LocalSummary => ({
  documents: new Set(documents),
  hidden: false,
  damaged,
  apart: 0,
  problem: null,
});

/** Lays what was derived at an earlier visit; false where it does not fit. */
const layKept = (engine: BrowserEngine, laid: Laid): Promise<boolean> =>
  engine.lay(overlayOfMade(LAYING, laid.made)).then(
    () => true,
    () => false,
  );

/** The page is drawn and asks its own questions first. */
const KEEP_AFTER_MS = 1500;

/** Keeps what was derived, unless a document has changed meanwhile. */
function keepLater(engine: BrowserEngine, overlay: Overlay, found: Omit<Laid, "made">): void {
  const keep = async (): Promise<void> => {
    const made = await engine.copyMade(overlay);
    if (made && (await laidKey(await engine.database())) === found.key) await writeLaid({ ...found, made });
  };
  setTimeout(() => void keep().catch(() => undefined), KEEP_AFTER_MS);
}

/** Read while the engine starts; whoever asks later reads anew. Where the storage is closed its very name throws. */
let early: Promise<Laid | null> | undefined = typeof window === "undefined" ? undefined : readLaid();

async function lay(engine: BrowserEngine): Promise<LocalSummary> {
  const reading = early ?? readLaid();
  early = undefined;
  const hidden = readHidden();
  const key = await laidKey(await engine.database());
  const laid = await reading;
  if (laid && laid.key !== key) await dropLaid();
  else if (laid && hidden) {
    await engine.lay(null);
    return { ...summaryOf(laid), hidden: true };
  } else if (laid && (await layKept(engine, laid))) return summaryOf(laid);

  if ((await (await openLocalDatabase()).count("documents")) === 0) {
    await engine.lay(null);
    return NO_LOCAL;
  }
  const { deriveOverlay, readLocalRecords } = await loadDeriving();
  const { records, damaged } = await readLocalRecords();
  const found = { documents: records.documents.map((document) => document.document_id), damaged };
  if (found.documents.length === 0 || hidden) {
    await engine.lay(null);
    return { ...summaryOf(found), hidden: hidden && found.documents.length > 0 };
  }
  const overlay = await deriveOverlay(engine, records);
  await engine.lay(overlay);
  if (key !== null) keepLater(engine, overlay, { ...found, key });
  return summaryOf(found);
}

/** Shows the local documents beside the published ones. The pages go on without them where that fails. */
export async function layLocal(engine: BrowserEngine): Promise<LocalSummary> {
  try {
    return await lay(engine);
  } catch (cause) {
    return { ...NO_LOCAL, problem: cause instanceof Error ? cause.message : String(cause) };
  }
}
