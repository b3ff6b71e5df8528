import type { Locale } from "./locale";
import { formatCount } from "./number";

/**
 * One message in every language; `{name}` marks a parameter, `{name|unit|units}` a count with what is counted, in the
 * form one of it takes and in the form of any other number.
 */
export type Message = Readonly<Record<Locale, string>>;

/** Keeps the literal types of a group of messages, so that keys and parameters are checked where they are used. */
export function defineMessages<const T extends Readonly<Record<string, Message>>>(group: T): T {
  return group;
}

/** Names of the `{parameters}` in a template. */
export type ParamNames<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

export type MessageParams = Readonly<Record<string, string | number>>;

const COUNT = /\{(\w+)\|([^|{}]+)\|([^|{}]+)\}/g;

/** Fills the counts of a template, and leaves its other parameters. */
export function fillCounts(template: string, params: Readonly<Record<string, unknown>>): string {
  return template.replace(COUNT, (whole, name: string, one: string, others: string) => {
    const value = params[name];
    if (typeof value === "number") return `${formatCount(value)} ${value === 1 ? one : others}`;
    return typeof value === "string" ? `${value} ${value === "1" ? one : others}` : whole;
  });
}

/** Parameters whose numbers are names, not amounts: years, and places in a document. */
const NAMING = /^(?:year|years|from|to|at|line|page|pages|char|code|index|number|i)$|Year$/;

/** A parameter as it is written: thousands of an amount set apart, a year or a place in a document as it is. */
export const paramText = (name: string, value: string | number): string =>
  typeof value === "number" && !NAMING.test(name) ? formatCount(value) : String(value);

/** Fills parameters from params; one that is missing stays visible as it is written. */
export function fillTemplate(template: string, params: MessageParams = {}): string {
  return fillCounts(template, params).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : paramText(name, value);
  });
}
