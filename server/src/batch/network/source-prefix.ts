// How much of the internet a source of a network security rule stands for.
import type { Tri } from "../../arm/value.ts";
import { type AddressRange, containsRange, parseAddressRange } from "./address-range.ts";

/**
 * `any`: everybody. `wide`: a public range of at least one 256th of all addresses. `private`: no address of the
 * internet. `tag`: a service tag other than `Internet`. `invalid`: nothing that the service takes.
 */
export type SourceKind = "any" | "wide" | "specific" | "private" | "tag" | "invalid";

export interface SourcePrefix {
  readonly kind: SourceKind;
  /** As it is written, without spaces around it. */
  readonly text: string;
  /** Undefined for `*`, service tags and what is invalid. */
  readonly range: AddressRange | undefined;
}

/** Public ranges of a prefix of this length or a shorter one are wide. */
const widest = 8;

const privateRanges = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "169.254.0.0/16",
  "127.0.0.0/8",
  "fc00::/7",
  "fe80::/10",
  "::1",
].flatMap((text) => parseAddressRange(text) ?? []);

/** Classifies an address, a range in CIDR form, a service tag or `*`. */
export function classifySource(text: string): SourcePrefix {
  const source = text.trim();
  const range = parseAddressRange(source);
  return { kind: range === undefined ? kindOfWord(source) : kindOf(range), text: source, range };
}

function kindOfWord(word: string): SourceKind {
  if (word === "*" || word.toLowerCase() === "internet") return "any";
  return /^[a-z][a-z0-9.]*$/i.test(word) ? "tag" : "invalid";
}

function kindOf(range: AddressRange): SourceKind {
  if (range.length === 0) return "any";
  if (isPrivate(range)) return "private";
  return range.length <= widest ? "wide" : "specific";
}

/** Whether no address of the range is routed on the internet. */
export function isPrivate(range: AddressRange): boolean {
  return privateRanges.some((block) => containsRange(block, range));
}

/** Whether everybody of `inner` is one of `outer`; which addresses a service tag stands for is not known. */
export function coversSource(outer: SourcePrefix, inner: SourcePrefix): Tri {
  if (outer.text === "*") return "yes";
  if (outer.range !== undefined && inner.range !== undefined)
    return containsRange(outer.range, inner.range) ? "yes" : "no";
  const isInternet = outer.kind === "any" && outer.range === undefined;
  if (isInternet && inner.kind === "private") return "no";
  return isInternet && inner.kind === "specific" ? "yes" : "unknown";
}
