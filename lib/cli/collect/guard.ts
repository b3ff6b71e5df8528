import { type LookupAddress, lookup as lookupName } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { FetchError } from "./fetch-error";

/** Whether an address leads into the network at large, and not into this machine, this office or nowhere. */
const isPublic = (address: string): boolean => ipaddr.process(address).range() === "unicast";

/** A name that only a machine's own network gives: whoever writes it into a list means that network. */
const isLocalName = (hostname: string): boolean => !hostname.includes(".");

const intoPrivate = (hostname: string, address: string): FetchError =>
  new FetchError(
    "refused",
    `The name ${hostname} leads into a private network (${address}). A portal of an intranet is read with --private.`,
  );

/**
 * Looks a name up; one that looks public and leads into a private network is not connected to, whatever it said a
 * moment before. Hosts that the list gives in numbers or by a local name are not looked up here, or taken as meant.
 */
export const publicLookup =
  (lookup: typeof lookupName = lookupName): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, "", 4);
      const inside = isLocalName(hostname) ? undefined : addresses.find(({ address }) => !isPublic(address));
      const [first] = addresses;
      if (inside || !first) return callback(intoPrivate(hostname, inside?.address ?? "-"), "", 4);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
