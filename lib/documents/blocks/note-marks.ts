const MARK = /^[\s\d①-⑳*＊[\]［］〔〕()（）注]+$/;

/**
 * Raised numbers and stars that point to a note: beside a figure they would be read as its last digit. Behind a
 * letter they belong to a unit (m², km³).
 */
export class NoteMarks {
  private last = "";

  /** Remembers the text that was read before. */
  follow(part: string): void {
    this.last = part.trimEnd().at(-1) ?? this.last;
  }

  forget(): void {
    this.last = "";
  }

  /** True for raised text that is no part of what it stands behind. */
  isMark(raised: string): boolean {
    return MARK.test(raised) && !/[A-Za-z]/.test(this.last);
  }
}
