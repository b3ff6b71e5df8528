import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "../../../lib/cli/paths";

/** Statements that make tables, ask DuckDB's own copy of the data or an engine about itself: no other engine is asked them. */
const OF_DUCKDB_ALONE = [
  "app/build/extent.ts",
  "components/documents/claims/use-replaced.ts",
  "components/foundation/local/lay-local.ts",
  "components/explore/schema.ts",
  "lib/compare/outlier-table/build.ts",
  "lib/local/editions.ts",
  "lib/metrics/region-years.ts",
  "lib/metrics/wide.ts",
  "lib/worklist/lead-table.ts",
];

export interface WrittenStatement {
  readonly place: string;
  /** The longest piece of its text that no value and no other statement interrupts. */
  readonly text: string;
}

const piecesOf = (template: ts.TemplateLiteral): string[] =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];

function statementsIn(file: string): WrittenStatement[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: WrittenStatement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "sql") {
      const pieces = piecesOf(node.template);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (pieces.some((piece) => /\bSELECT\b/.test(piece)))
        found.push({
          place: `${file}:${line + 1}`,
          text: pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest)),
        });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const FOLDERS = [
  "app",
  "components",
  "lib/compare",
  "lib/local",
  "lib/metrics",
  "lib/worklist",
  "lib/search",
];

/** Every SELECT in the code that pages ask an engine, read from the sources. */
export const writtenStatements = (): WrittenStatement[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !OF_DUCKDB_ALONE.includes(file))
    .toSorted()
    .flatMap(statementsIn);
