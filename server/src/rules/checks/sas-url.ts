// Shared access signatures in URLs: who has such a URL may do what the signature allows, until it expires.
import type { Value } from "../../arm/value.ts";
import { dayOf } from "../../batch/dates.ts";

/** What a signature in a URL allows; the signature itself is not part of it, so that no message can show it. */
export interface SharedAccess {
  /** The letters of `sp`, such as `rl`; undefined if they are not known. */
  readonly permissions: string | undefined;
  /** The day of `se`, `YYYY-MM-DD`; undefined if it is not known. */
  readonly lastDay: string | undefined;
  /** True if it states neither when it expires nor an access policy that may. */
  readonly isEndless: boolean;
  /** True if `spr` says so. */
  readonly allowsHttp: boolean;
  /** The query as it is written, from its question mark on; undefined if parts of it are not known. */
  readonly query: string | undefined;
}

// Stands for what nobody knows; no URL holds it.
const unknownPart = "\u{fffc}";

/** Reads the shared access signature of a URL; undefined if there is none, or only what stands for one. */
export function sharedAccess(url: Value): SharedAccess | undefined {
  const text = writtenUrl(url);
  const start = text.indexOf("?");
  if (start < 0) return undefined;
  const query = text.slice(start);
  const members = membersOf(query.slice(1));
  if (!isSignature(members.get("sig") ?? "")) return undefined;
  const known = (name: string) => {
    const value = members.get(name);
    return value?.includes(unknownPart) ? undefined : value && unescaped(value);
  };
  const complete = !query.includes(unknownPart);
  return {
    permissions: known("sp"),
    lastDay: dayOf(known("se") ?? ""),
    isEndless: complete && !members.get("se") && !members.get("si"),
    allowsHttp: known("spr")?.toLowerCase().split(",").includes("http") === true,
    query: complete ? query : undefined,
  };
}

function writtenUrl(url: Value): string {
  // Asked for by `text`, so that something unknown is noticed.
  const text = url.text();
  if (text !== undefined) return text;
  const parts = url.arm?.kind === "pattern" ? url.arm.parts : [];
  return parts.map((part) => (typeof part === "string" ? part : unknownPart)).join("");
}

function membersOf(query: string): ReadonlyMap<string, string> {
  return new Map(
    query.split("&").map((member) => {
      const [name = ""] = member.split("=", 1);
      return [name.toLowerCase(), member.slice(name.length + 1)];
    }),
  );
}

/** Base64, with its signs escaped or not; a word such as `REDACTED` has no digits. */
function isSignature(text: string): boolean {
  return /^(?:[A-Za-z0-9+/=]|%[0-9A-Fa-f]{2})+$/.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text);
}

/** Without the escapes of the signs that dates and lists need. */
function unescaped(text: string): string {
  return text.replace(/%([2-7][0-9A-F])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
