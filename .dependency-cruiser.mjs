/** The arrows of the architecture: data flows one way, and a folder may import only what stands before it. */
const ORDER = [
  "print",
  "accounts",
  "documents",
  "extract",
  "checks",
  "disclosure",
  "corpus",
  "collect",
  "engine",
  "metrics",
  "compare",
  "charts",
  "worklist",
  "view",
];

/** Where the stages of one document are joined: reading, recognising, checking. */
const JUNCTION = "^lib/extract/extract\\.ts$";

const forbidLater = ORDER.map((folder, i) => ({
  name: `${folder}-looks-back-only`,
  severity: "error",
  from: { path: `^lib/${folder}/`, pathNot: JUNCTION },
  to: { path: `^lib/(${[...ORDER.slice(i + 1), "cli", "reference/node"].join("|")})` },
}));

/** lib/documents … lib/charts run in the command line, in a worker and in tests alike. */
const PURE =
  "^lib/(print|accounts|documents|extract|records|checks|disclosure|corpus|collect|compare|metrics|charts|worklist|view|i18n)/";

export default {
  forbidden: [
    ...forbidLater,
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "product-knows-no-tests",
      comment: "The bench measures what the tests' writers make; nothing else may need a test to run.",
      severity: "error",
      from: { path: "^(lib|app|components)/", pathNot: "^lib/cli/bench/" },
      to: { path: "^tests/" },
    },
    {
      name: "bench-knows-writers-only",
      severity: "error",
      from: { path: "^lib/cli/bench/" },
      to: { path: "^tests/", pathNot: "^tests/(support|documents/support)/" },
    },
    {
      name: "lib-knows-no-interface",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-know-no-route",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "lib-knows-no-react",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "node_modules/(react|react-dom|next|@tanstack)/" },
    },
    {
      name: "records-stand-alone",
      severity: "error",
      from: { path: "^lib/records/" },
      to: { path: "^lib/(?!records/)" },
    },
    {
      name: "pure-code-knows-no-node",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "node-only-at-the-edges",
      severity: "error",
      from: { path: "^lib/(engine|reference)/", pathNot: "/node[^/]*\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "the-browser-never-loads-node-code",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^lib/(cli/|engine/node|reference/node)|node_modules/@duckdb/node",
        dependencyTypesNot: ["type-only"],
      },
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
