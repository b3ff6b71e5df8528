/** Engine the pages of a site ask: `clickhouse=URL` names a server, nothing is the one in the visitor's browser. */
export interface EngineChoice {
  readonly clickhouse: string;
}

/** @throws RangeError for anything but clickhouse=http[s]://…/database */
export function parseEngine(text: string): EngineChoice {
  const [, address = ""] = /^clickhouse=(.+)$/.exec(text) ?? [];
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname.length < 2)
    throw new RangeError(`${text} is no engine: write clickhouse=https://reader:password@host:8443/database`);
  return { clickhouse: url.href };
}

/** Environment in which pages are built and exported for an engine. */
export const engineEnvironment = (engine: EngineChoice | undefined): Record<string, string> => ({
  ATLAS_CLICKHOUSE: engine?.clickhouse ?? "",
});
