import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { FetchError } from "./fetch-error";

/** Whether an address leads into the network at large, and not into this machine, this office or nowhere. */
const isPublic = (address: string): boolean => ipaddr.process(address).range() === "unicast";

const intoPrivate = (address: string): FetchError =>
  new FetchError(
    "refused",
    `The address leads into a private network (${address}). A portal of an intranet is read with --private.`,
  );

/** @throws FetchError where an address is written in numbers and leads into a private network */
export function requirePublic(url: URL): void {
  const name = url.hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(name) && !isPublic(name)) throw intoPrivate(name);
}

/** Looks a name up; one that leads into a private network is not connected to, whatever it said a moment before. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, "", 4);
    const inside = addresses.find(({ address }) => !isPublic(address));
    const [first] = addresses;
    if (inside || !first) return callback(intoPrivate(inside?.address ?? hostname), "", 4);
    if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
