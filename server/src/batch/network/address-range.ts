// IP addresses and CIDR ranges of both families, as numbers that can be compared.

/** All addresses whose first `length` bits are those of `first`. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly length: number;
}

/** Reads `203.0.113.7`, `10.0.0.0/8`, `2001:db8::/32`; a single address has its family's full length. */
export function parseAddressRange(text: string): AddressRange | undefined {
  const [address = "", suffix, ...rest] = text.split("/");
  if (rest.length > 0) return undefined;
  const family = address.includes(":") ? 6 : 4;
  const bits = bitsOf(family);
  const length = suffix === undefined ? bits : /^\d{1,3}$/.test(suffix) ? Number(suffix) : bits + 1;
  const number = family === 6 ? parseIpv6(address) : parseIpv4(address);
  if (number === undefined || length > bits) return undefined;
  const hostBits = BigInt(bits - length);
  return { family, first: (number >> hostBits) << hostBits, length };
}

/**
 * Whether the text is an address or range of IPv6, also one with a zone, or the beginning of one that somebody is
 * writing.
 */
export function mayBeIpv6(text: string): boolean {
  const [, address = "", zone, suffix] = /^([\da-f.]*:[\da-f:.]*)(%[^/]*)?(\/\d{0,3})?$/i.exec(text) ?? [];
  if (zone === undefined && suffix === undefined) return mayBeginIpv6(address);
  return parseIpv6(address) !== undefined && Number(suffix?.slice(1) ?? 0) <= bitsOf(6);
}

/** More groups may follow what is there, but nothing comes before it. */
function mayBeginIpv6(text: string): boolean {
  const groups = text.split(":");
  const isHexadecimal = groups.slice(0, -1).every((group) => /^[\da-f]{0,4}$/i.test(group));
  const isEnd = /^([\da-f]{0,4}|\d{1,3}(\.\d{0,3}){1,3})$/i.test(groups.at(-1) ?? "");
  const hasOneGap = text.split("::").length <= 2 && !text.includes(":::") && !/^:[^:]/.test(text);
  const isShort = groups.filter((group) => group !== "").length <= 8;
  return groups.length > 1 && isShort && isHexadecimal && isEnd && hasOneGap;
}

/** Whether all addresses of `inner` are in `outer`. */
export function containsRange(outer: AddressRange, inner: AddressRange): boolean {
  if (outer.family !== inner.family || outer.length > inner.length) return false;
  const hostBits = BigInt(bitsOf(outer.family) - outer.length);
  return inner.first >> hostBits === outer.first >> hostBits;
}

function bitsOf(family: 4 | 6): number {
  return family === 6 ? 128 : 32;
}

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined;
  return joinGroups(parts.map(Number), 8n);
}

/** Eight groups of four hexadecimal digits; one run of zeros may be left out, the last two groups may be IPv4. */
function parseIpv6(text: string): bigint | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half, index) => parseGroups(half, index === halves.length - 1));
  if (head === undefined) return undefined;
  if (halves.length === 1) return head.length === 8 ? joinGroups(head, 16n) : undefined;
  if (tail === undefined || head.length + tail.length > 7) return undefined;
  const zeros = new Array<number>(8 - head.length - tail.length).fill(0);
  return joinGroups([...head, ...zeros, ...tail], 16n);
}

function parseGroups(text: string, isEnd: boolean): readonly number[] | undefined {
  if (text === "") return [];
  const groups: number[] = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    const embedded = isEnd && index === parts.length - 1 ? parseIpv4(part) : undefined;
    if (embedded !== undefined) groups.push(Number(embedded >> 16n), Number(embedded & 0xffffn));
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

function joinGroups(groups: readonly number[], width: bigint): bigint {
  return groups.reduce((sum, group) => (sum << width) | BigInt(group), 0n);
}
