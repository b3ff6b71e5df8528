const KEY = "juesuan.reviewer";

/** The name the last correction was signed with, so that it need not be typed again. */
export function readReviewer(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function writeReviewer(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage can be closed; the name is then typed again.
  }
}
