import type { AddressInfo } from "node:net";
import { createSiteServer, listen } from "../serve";

/** Serves a folder while `use` runs, under an address of this machine. */
export async function withServer<T>(dir: string, use: (url: string) => Promise<T>): Promise<T> {
  const server = createSiteServer({ dir, basePath: "" });
  await listen(server, 0, "127.0.0.1");
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
