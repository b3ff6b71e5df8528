import type { WorkbookLibrary } from "../documents/workbook/read-workbook";

/** The spreadsheet library with the code pages that files from before Excel 97 are written in. */
export async function loadWorkbookLibrary(): Promise<WorkbookLibrary> {
  const [library, codePages] = await Promise.all([
    import("@e965/xlsx"),
    import("@e965/xlsx/dist/cpexcel.full.mjs"),
  ]);
  library.set_cptable(codePages);
  return library;
}
