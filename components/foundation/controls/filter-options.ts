export interface SearchOption {
  readonly value: string;
  readonly label: string;
  /** Second line: province, code, number of records. */
  readonly hint?: string;
}

/** Options shown at once; a person types on rather than scrolls through thousands. */
const LIMIT = 60;

/** Options whose label, hint or value hold every typed word; those that begin with the text come first. */
export function filterOptions(options: readonly SearchOption[], text: string): readonly SearchOption[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return options.slice(0, LIMIT);
  const [first = ""] = words;
  const hits = options.filter(({ value, label, hint = "" }) => {
    const haystack = `${label} ${hint} ${value}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
  const leads = (option: SearchOption): number => (option.label.toLowerCase().startsWith(first) ? 0 : 1);
  return hits.sort((a, b) => leads(a) - leads(b)).slice(0, LIMIT);
}
