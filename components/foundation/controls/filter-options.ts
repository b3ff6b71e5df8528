export interface SearchOption {
  readonly value: string;
  readonly label: string;
  /** Beside the name: province, code, number of records. */
  readonly hint?: string;
}

const textOf = ({ value, label, hint = "" }: SearchOption): string =>
  `${label} ${hint} ${value}`.toLowerCase();

/** Options whose label, hint or value hold every typed word, in their order; those that begin with the text come first. */
export function filterOptions(options: readonly SearchOption[], text: string): readonly SearchOption[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return options;
  const hits = options.filter((option) => {
    const haystack = textOf(option);
    return words.every((word) => haystack.includes(word));
  });
  const leads = (option: SearchOption): number => (option.label.toLowerCase().startsWith(first) ? 0 : 1);
  return hits.sort((a, b) => leads(a) - leads(b));
}

/** Regions in the order of their codes: provinces as people list them, each before its cities and counties. */
export const inCodeOrder = (options: readonly SearchOption[]): readonly SearchOption[] =>
  options.toSorted((a, b) => (a.value < b.value ? -1 : 1));
