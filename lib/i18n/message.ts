import type { Locale } from "./locale";

/** One message in every language; `{name}` marks a parameter. */
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

/** Fills `{name}` from params; a parameter that is missing stays visible as `{name}`. */
export function fillTemplate(template: string, params: MessageParams = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}
