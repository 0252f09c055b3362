// URLs that should name a key of a key vault.
import type { Atom } from "../../arm/arm-value.ts";
import { environmentAtom } from "../../arm/context-values.ts";
import { isKeyVersion } from "../../arm/derived-properties.ts";
import type { Value } from "../../arm/value.ts";
import { httpsInstead } from "./https-url.ts";
import { matchStart } from "./known-text.ts";

export interface KeyUrlFlaw {
  readonly message: "http" | "otherKind" | "resourceId" | "malformed";
  readonly data?: { readonly collection: string };
}

export interface KeyUrl {
  /** The first thing that is wrong with it; of a partly known URL only its beginning is judged. */
  readonly flaw: KeyUrlFlaw | undefined;
  /** True if it is known and leads to a host that is no vault of the known clouds, such as a managed HSM. */
  readonly elsewhere: boolean;
  /** Whether it names a version of the key; undefined if it names no key or is not known. */
  readonly version: string | false | undefined;
}

// Outside the vaults of the known clouds, only the scheme and the path are told.
const vaultHost = /\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)$/i;
const keyPath = /^\/+keys\/+[^/?#]+(?:\/+([^/?#]+))?\/*$/i;

/** Reads the URL of a key as far as it is known. What is still to be filled in may make it one. */
export function readKeyUrl(url: Value): KeyUrl {
  const nothing: KeyUrl = { flaw: undefined, elsewhere: false, version: undefined };
  if (matchStart(url, /^(?:[^/]|\/subscriptions\/)/i)?.[0].startsWith("/"))
    return { ...nothing, flaw: { message: "resourceId" } };
  const http: KeyUrlFlaw | undefined = httpsInstead(url) === undefined ? undefined : { message: "http" };
  const text = textOf(url);
  if (text === undefined) return { ...nothing, flaw: http };
  if (text.includes("<")) return nothing;
  const [, host = "", path = ""] = text.match(/^https?:\/\/([^/:]*)(?::\d+)?(\/.*)?$/i) ?? [];
  const elsewhere = host !== "" && !vaultHost.test(host);
  const collection = path.match(/^\/+(secrets|certificates)(?:\/|$)/i)?.[1]?.toLowerCase();
  if (collection !== undefined) return { ...nothing, elsewhere, flaw: { message: "otherKind", data: { collection } } };
  const key = path.match(keyPath);
  if (key === null || !isHost(host)) return { ...nothing, elsewhere, flaw: { message: "malformed" } };
  return { flaw: http, elsewhere, version: key[1] ?? false };
}

function isHost(host: string): boolean {
  return vaultHost.test(host) ? /^[a-z0-9-]+$/i.test(host.replace(vaultHost, "")) : host !== "";
}

/** Undefined if it is not known. What the service answers for a key has the form of any cloud's. */
function textOf(url: Value): string | undefined {
  const parts = url.arm?.kind === "pattern" ? url.arm.parts.map(inPublicCloud) : [undefined];
  return parts.includes(undefined) ? url.text() : parts.join("");
}

function inPublicCloud(part: string | Atom): string | undefined {
  if (typeof part === "string") return part;
  if (part.key === environmentAtom("suffixes.keyvaultDns").key) return ".vault.azure.net";
  return isKeyVersion(part) ? "0".repeat(32) : undefined;
}
