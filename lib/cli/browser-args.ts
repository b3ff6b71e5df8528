/** The driver's own, which a second list of features replaces. */
const FEATURES_OF_THE_DRIVER = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/** The lists below the address bar are pages that every window loads and nobody sees: a fifth of a visit. */
const HIDDEN_PAGES = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

/** How a browser is started for tests, pictures and measuring: no window, no sandbox, nothing asked of others. */
export const BROWSER_ARGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${[...FEATURES_OF_THE_DRIVER, ...HIDDEN_PAGES].join(",")}`,
];
