/** One habit of real documents: a sentence, a document of our own that has it, and all it may be read to say. */
export interface Trap {
  readonly sentence: string;
  /** Lines of the document below its title; | stands for a tab where `tabs` is not false. */
  readonly text: readonly string[];
  readonly says: readonly string[];
  /** Words of a reason that must be given for what is left out. */
  readonly reason?: RegExp;
  readonly pipes?: true;
  /** Changes and shares are said too. */
  readonly kinds?: "all";
}

export const titled = (title: string, ...rows: readonly string[]): readonly string[] => [
  title,
  "部门：平江县水利局|||单位：万元",
  ...rows,
];
