// IP networks in CIDR notation, of both versions, with addresses as whole numbers.

import { type ArmValue, armError, armUnknown } from "../arm-value.ts";
import type { Settled } from "./strict-function.ts";
import { onTexts } from "./text.ts";

export interface IpNetwork {
  readonly version: 4 | 6;
  /** The lowest address. */
  readonly first: bigint;
  /** How many leading bits all addresses share. */
  readonly prefix: number;
}

/** How many bits an address has. */
export function bitsOf({ version }: IpNetwork): number {
  return version === 4 ? 32 : 128;
}

/** How many addresses a network has. */
export function sizeOf(network: IpNetwork): bigint {
  return 1n << BigInt(bitsOf(network) - network.prefix);
}

/**
 * Reads `address/prefix`. "invalid" if that is no network; undefined if the address is not the lowest one of the
 * network, since what the engine makes of that is documented nowhere.
 */
function parseNetwork(text: string): IpNetwork | "invalid" | undefined {
  const [, address = "", digits = ""] = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(text) ?? [];
  const version = address.includes(":") ? 6 : 4;
  const first = version === 6 ? parseVersion6(address) : parseVersion4(address);
  const prefix = Number(digits);
  if (first === undefined || prefix > (version === 6 ? 128 : 32)) return "invalid";
  const network: IpNetwork = { version, first, prefix };
  return first % sizeOf(network) === 0n ? network : undefined;
}

/** Calls `use` if the argument is the known text of a network. */
export function onNetwork(value: Settled, use: (network: IpNetwork) => ArmValue): ArmValue {
  return onTexts([value], (text) => {
    const network = parseNetwork(text);
    if (network === "invalid") return armError("The text is not a network in CIDR notation.");
    return network === undefined ? armUnknown("unsupported") : use(network);
  });
}

/** An address as text, IPv6 after RFC 5952. */
export function formatAddress(version: 4 | 6, address: bigint): string {
  if (version === 4) return groupsOf(address, 4, 8n).join(".");
  const groups = groupsOf(address, 8, 16n).map((group) => group.toString(16));
  const [start, end] = longestZeroRun(groups);
  if (end - start < 2) return groups.join(":");
  return `${groups.slice(0, start).join(":")}::${groups.slice(end).join(":")}`;
}

/** Where the longest run of zeros starts and ends, the first one of several. */
function longestZeroRun(groups: readonly string[]): readonly [number, number] {
  let longest: readonly [number, number] = [0, 0];
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === "0") end++;
    if (end - start > longest[1] - longest[0]) longest = [start, end];
  }
  return longest;
}

function groupsOf(address: bigint, count: number, bits: bigint): readonly number[] {
  return Array.from({ length: count }, (_, i) =>
    Number((address >> (bits * BigInt(count - 1 - i))) & ((1n << bits) - 1n)),
  );
}

function parseVersion4(text: string): bigint | undefined {
  if (!/^(?:(?:0|[1-9]\d{0,2})(?:\.|$)){4}$/.test(text)) return undefined;
  const octets = text.split(".").map(Number);
  return octets.length === 4 && octets.every((octet) => octet < 256) ? fromGroups(octets, 8n) : undefined;
}

function parseVersion6(text: string): bigint | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...tail];
  return groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))
    ? fromGroups(
        groups.map((group) => Number.parseInt(group, 16)),
        16n,
      )
    : undefined;
}

function fromGroups(groups: readonly number[], bits: bigint): bigint {
  return groups.reduce((address, group) => (address << bits) | BigInt(group), 0n);
}
