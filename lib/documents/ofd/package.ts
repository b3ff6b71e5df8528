import { type Document, type Element, isTag } from "domhandler";
import { parseDocument } from "htmlparser2";
import { DocumentError } from "../document-error";
import type { ZipFile } from "../zip/zip-file";

/** An element by its local name: producers use other prefixes than the standard's `ofd`. */
export const localName = (element: Element): string => element.name.slice(element.name.indexOf(":") + 1);

export const childrenOf = (parent: Element | Document, ...names: readonly string[]): Element[] =>
  parent.children.filter((child): child is Element => isTag(child) && names.includes(localName(child)));

export const childOf = (parent: Element | Document | undefined, name: string): Element | undefined =>
  parent && childrenOf(parent, name)[0];

export function textOf(element: Element | undefined): string {
  return (element?.children ?? []).map((node) => ("data" in node ? String(node.data) : "")).join("");
}

/** Numbers of a list such as a box, a matrix or the offsets of characters; what is no number is 0. */
export const numbersOf = (text: string | undefined): number[] =>
  (text ?? "")
    .trim()
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => Number(part) || 0);

/** The files of an OFD package, whose addresses are relative to the file that names them. */
export class OfdPackage {
  constructor(private readonly zip: ZipFile) {}

  /** @param base path of the file that names `location`; null where there is no such file */
  resolve(location: string, base: string): string {
    if (location.startsWith("/")) return location.slice(1);
    const parts = base.split("/").slice(0, -1);
    for (const part of location.split("/")) {
      if (part === "..") parts.pop();
      else if (part !== "" && part !== ".") parts.push(part);
    }
    return parts.join("/");
  }

  /** The root element of an XML part. @throws DocumentError damaged where it is missing or no XML */
  root(path: string): Element {
    const entry = this.zip.find(path);
    if (!entry) throw new DocumentError("damaged", `The OFD file lacks its part ${path}.`);
    const document = parseDocument(new TextDecoder().decode(this.zip.read(entry)), {
      xmlMode: true,
      decodeEntities: true,
    });
    const root = document.children.find(isTag);
    if (!root) throw new DocumentError("damaged", `The part ${path} of the OFD file is no XML.`);
    return root;
  }
}
