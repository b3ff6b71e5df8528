type Attributes = Readonly<Record<string, string>>;

const HIDDEN_ROWS = new Set(["collapse", "filter"]);
const STYLED = ["text:style-name", "table:style-name"] as const;

/** Which elements are in the file but not on paper: by their own attributes or by the style they name. */
export class HiddenStyles {
  private readonly names = new Set<string>();
  private open = "";

  /** Learns of a style; `properties` of the open one follow it. */
  style(attributes: Attributes): void {
    this.open = attributes["style:name"] ?? "";
  }

  properties(attributes: Attributes): void {
    const isHidden =
      attributes["text:display"] === "none" ||
      attributes["table:display"] === "false" ||
      (attributes["style:text-line-through-style"] ?? "none") !== "none" ||
      (attributes["style:text-line-through-type"] ?? "none") !== "none";
    if (isHidden && this.open !== "") this.names.add(this.open);
  }

  hides(name: string, attributes: Attributes): boolean {
    if (name === "table-row" && HIDDEN_ROWS.has(attributes["table:visibility"] ?? "")) return true;
    return STYLED.some((key) => attributes[key] !== undefined && this.names.has(attributes[key] as string));
  }
}
