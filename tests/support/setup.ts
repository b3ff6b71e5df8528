import fc from "fast-check";

/** The same examples in every run, unless `npm run test:fuzz` names another seed. */
const SEED = 20261122;

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? SEED) });
