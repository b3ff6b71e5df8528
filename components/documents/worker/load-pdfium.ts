import { PDFIUM_FILE } from "@/lib/documents/pdf/pdfium/pdfium-engine";
import { AssetError } from "./failure";

/** A file of the site's own. @throws AssetError */
export async function fetchAsset(address: string): Promise<Response> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new AssetError(address, { cause });
  });
  if (!response.ok) throw new AssetError(`${address}: ${response.status}`);
  return response;
}

let pdfium: Promise<WebAssembly.Module> | undefined;

/** The PDF engine, compiled once a worker. @param assets the folder it lies in @throws AssetError */
export function loadPdfium(assets: string): Promise<WebAssembly.Module> {
  pdfium ??= fetchAsset(`${assets}${PDFIUM_FILE}`)
    .then((response) => response.arrayBuffer())
    .then((bytes) => WebAssembly.compile(bytes));
  pdfium.catch(() => {
    pdfium = undefined;
  });
  return pdfium;
}
