/** Steps a spread is drawn in; finer ones could not be told apart on a screen. */
export const SPREAD_STEPS = 400;
