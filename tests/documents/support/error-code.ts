import { DocumentError } from "../../../lib/documents/document-error";

/** The code a reader refuses by; null where it reads, "other" where the error has no name. */
export async function errorCode(read: () => unknown): Promise<string | null> {
  try {
    await read();
    return null;
  } catch (error) {
    return error instanceof DocumentError ? error.code : "other";
  }
}
