import { InvalidArgumentError } from "commander";

/** A number an option is given. @throws InvalidArgumentError */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("a whole number from 1 is needed");
  return Number(text);
}
