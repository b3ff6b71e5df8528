import type { Element } from "domhandler";
import { DocumentError } from "../document-error";
import type { DocumentModel } from "../model";
import type { PagedFile } from "../pdf/engine";
import { readPages } from "../pdf/read-pdf";
import { ZipFile } from "../zip/zip-file";
import { drawPage } from "./draw-page";
import { childOf, childrenOf, localName, numbersOf, OfdPackage, textOf } from "./package";

/** Pages stand in trees of files; one this deep is a loop. */
const MOST_PAGES = 2000;
const A4: readonly number[] = [0, 0, 210, 297];

interface OfdDocument {
  readonly path: string;
  readonly root: Element;
  /** Default page area in millimetres: x, y, width, height. */
  readonly area: readonly number[];
  readonly templates: ReadonlyMap<string, string>;
}

/**
 * Reads an OFD file (GB/T 33190): pages of characters and lines with their places, as a PDF is read. Signatures,
 * seals and annotations lie over the pages and are left out.
 * @throws DocumentError damaged, empty, scanned, too_large, or by the limits of archives
 */
export async function readOfd(bytes: Uint8Array): Promise<DocumentModel> {
  const files = new OfdPackage(new ZipFile(bytes));
  const document = openDocument(files);
  const pages = childrenOf(childOf(document.root, "Pages") ?? document.root, "Page").flatMap((page) =>
    page.attribs.BaseLoc ? [files.resolve(page.attribs.BaseLoc, document.path)] : [],
  );
  if (pages.length > MOST_PAGES) throw new DocumentError("too_large", `The OFD has ${pages.length} pages.`);
  const file: PagedFile = {
    pages: pages.length,
    close: async () => undefined,
    async draw(number) {
      const path = pages[number - 1] as string;
      const root = files.root(path);
      const own = numbersOf(textOf(childOf(childOf(root, "Area"), "PhysicalBox")));
      const templates = childrenOf(root, "Template").flatMap((template) => {
        const source = document.templates.get(template.attribs.TemplateID ?? "");
        return source === undefined ? [] : [files.root(source)];
      });
      return drawPage([...templates, root], own.length === 4 ? own : document.area);
    },
  };
  return readPages(file, "ofd");
}

function openDocument(files: OfdPackage): OfdDocument {
  const entry = files.root("OFD.xml");
  const location = textOf(childOf(childOf(entry, "DocBody"), "DocRoot")).trim();
  if (location === "") throw new DocumentError("damaged", "The OFD file names no document.");
  const path = files.resolve(location, "OFD.xml");
  const root = files.root(path);
  if (localName(root) !== "Document")
    throw new DocumentError("damaged", "What the OFD file names is no document.");
  const common = childOf(root, "CommonData");
  const area = numbersOf(textOf(childOf(childOf(common, "PageArea"), "PhysicalBox")));
  const templates = common ? childrenOf(common, "TemplatePage") : [];
  return {
    path,
    root,
    area: area.length === 4 ? area : A4,
    templates: new Map(
      templates.map(({ attribs }) => [attribs.ID ?? "", files.resolve(attribs.BaseLoc ?? "", path)]),
    ),
  };
}
