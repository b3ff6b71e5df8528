import { setFlagsFromString } from "node:v8";

/**
 * How much a function runs before the engine optimises it, in bytes of its code: four times the engine's own. A document
 * passes through more than a thousand functions, most of them some hundred times; what was optimised sooner took a third
 * of the processor time of two hundred documents. An engine that does not know the setting
 * says so in a line and goes on.
 */
const BUDGET = 500_000;

/** Sets the pace of a process that reads documents. */
export const setEnginePace = (): void => setFlagsFromString(`--interrupt-budget=${BUDGET}`);
