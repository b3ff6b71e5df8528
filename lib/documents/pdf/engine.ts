import type { PagePicture } from "../picture/page-picture";
import type { Glyph } from "./glyphs";
import type { Rules } from "./paths";
import type { PageSize } from "./turn";

/** Everything a page draws that is of use: characters, ruling lines, and how many pictures. */
export interface DrawnPage {
  readonly glyphs: readonly Glyph[];
  readonly rules: Rules;
  readonly pictures: number;
  /** Characters of an invisible text layer, as scanners put over their picture. */
  readonly invisible: number;
}

/** A page with the size it is shown in; coordinates are points from its top left corner. */
export interface PageDrawing extends DrawnPage {
  readonly size: PageSize;
}

/** A document of fixed pages, whatever draws them. */
export interface PagedFile {
  readonly pages: number;
  /** @param number from 1 */
  draw(number: number): Promise<PageDrawing>;
  /** What the pictures of a page show, for recognition; null where nothing can be shown. */
  picture?(number: number): Promise<PagePicture | null>;
  close(): Promise<void>;
}

export interface PageEngine {
  /** Rejects with an error named PasswordException for a protected file. */
  open(bytes: Uint8Array): Promise<PagedFile>;
}
