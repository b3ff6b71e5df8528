/** `npm run test:full` and `npm run test:fuzz` draw as many examples as a property deserves, `npm test` fewer. */
export const THOROUGH = process.env.TEST_THOROUGH === "1";

/** How many examples a property is tried with; `quick` of them in `npm test`. */
export const runs = (full: number, quick = full): number => (THOROUGH ? full : quick);
