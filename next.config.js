/** @type {import("next").NextConfig} */
const config = {
  output: "export",
  trailingSlash: true,
  basePath: process.env.BASE_PATH ?? "",
  // With `output: "export"` Next takes this as the folder the site is written to; `next dev` builds in it.
  distDir: process.env.NEXT_DIST ?? ".next",
  // `npm test` checks the types; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  serverExternalPackages: ["@duckdb/node-api", "linkedom"],
  experimental: { globalNotFound: true },
  env: {
    BASE_PATH: process.env.BASE_PATH ?? "",
    ATLAS_CLICKHOUSE: process.env.ATLAS_CLICKHOUSE ?? "",
    ATLAS_BUILD: process.env.ATLAS_BUILD ?? "",
  },
};

export default config;
