/** Why an address gave no answer, in one sentence. */
export class FetchError extends Error {
  override readonly name = "FetchError";

  constructor(
    /** refused: nobody is to be asked; failed: asking again may help. */
    readonly kind: "refused" | "failed",
    message: string,
  ) {
    super(message);
  }
}

/** The run was interrupted while it waited or read. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: "The name of the host is not known. Check the address.",
  EAI_AGAIN: "The name of the host could not be looked up. Check the network and run the same command again.",
  ECONNREFUSED: "Nothing answers at this host. Run the same command again later.",
  ECONNRESET: "The connection broke off. Run the same command again.",
  EPIPE: "The connection broke off. Run the same command again.",
  UND_ERR_SOCKET: "The answer broke off before its end. Run the same command again.",
  UND_ERR_HEADERS_OVERFLOW: "The answer begins with more headers than any page has.",
  EHOSTUNREACH: "The host cannot be reached. Check the network.",
  ENETUNREACH: "The host cannot be reached. Check the network.",
};

/** A sentence for what the network, or the other side, did. */
export function explainFetch(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const known = [error, (error as Error).cause].filter(
    (one) => one instanceof Error,
  ) as NodeJS.ErrnoException[];
  const own = known.find((one) => one instanceof FetchError);
  if (own) return own as unknown as FetchError;
  const code = known.map((one) => one.code ?? "").find((one) => one !== "") ?? "";
  if (/CERT|SELF_SIGNED|SSL|TLS|UNABLE_TO_VERIFY/.test(code))
    return new FetchError(
      "failed",
      `The certificate of the host is not valid (${code}). Nothing is read past that.`,
    );
  if (known.some(({ name }) => name === "HTTPParserError"))
    return new FetchError("failed", "What answers there is no web server.");
  return new FetchError(
    "failed",
    CAUSES[code] ?? `The address could not be read (${code || (error as Error).message}).`,
  );
}
