/** What browsers and bundlers say when a file of an earlier release is gone or cannot be reached. */
const GONE =
  /ChunkLoadError|Loading (?:CSS )?chunk|dynamically imported module|Importing a module script failed|error loading dynamically/i;

/** True where code was asked for that the server no longer has: a new release, or no connection. */
export const isStaleCode = ({ name, message }: Error): boolean => GONE.test(`${name} ${message}`);
