import { blockRows } from "../blocks/block-rows";
import { RunningPlaces } from "../blocks/places";
import { DocumentError } from "../document-error";
import type { DocumentModel } from "../model";
import { damaged } from "./compound-file";
import { readBody } from "./read-body";
import { openWordStreams } from "./word-streams";

/**
 * Reads a Word file of 97 to 2003, also as WPS writes it: tables as aligned rows on the columns their edges tell,
 * paragraphs as lines of text; what is deleted or hidden is left out.
 * @throws DocumentError damaged, encrypted, empty, too_large or unsupported_format
 */
export function readDoc(bytes: Uint8Array): DocumentModel {
  const places = new RunningPlaces();
  const rows = blockRows(readBlocks(bytes), places);
  if (rows.length === 0) throw new DocumentError("empty", "The Word file holds no text.");
  return { format: "doc", encoding: null, text: places.text, rows };
}

/** Offsets of a damaged file lead outside its streams. */
function readBlocks(bytes: Uint8Array): ReturnType<typeof readBody> {
  try {
    return readBody(openWordStreams(bytes));
  } catch (error) {
    if (error instanceof RangeError) throw damaged(error);
    throw error;
  }
}
