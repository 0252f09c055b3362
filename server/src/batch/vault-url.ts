// Which vault and key of a template the URL of a key names.
import { environmentAtom } from "../arm/context-values.ts";
import { isKeyVersion } from "../arm/derived-properties.ts";
import { identityText } from "../arm/resource-identity.ts";
import { isSameText } from "../arm/resource-lookup.ts";
import type { Tri, Value } from "../arm/value.ts";
import type { TemplateResource } from "./template-resources.ts";

const literalSuffix = /\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)(?::443)?$/;
const suffixOfCloud = `\u0000${environmentAtom("suffixes.keyvaultDns").key}\u0000`;

/** Whether a URL leads to a vault. The URL is read once, whatever number of vaults there is. */
export function isVaultOf(url: Value): (vault: TemplateResource) => Tri {
  const named = readUrl(url);
  return (vault) => isNamed(vault, named, named === "unknown" ? undefined : named?.vault);
}

/** Whether it leads to a key. */
export function isKeyOf(url: Value): (key: TemplateResource) => Tri {
  const named = readUrl(url);
  const name = named === "unknown" || named?.key === undefined ? undefined : `${named.vault}/${named.key}`;
  return (key) => isNamed(key, named, name);
}

/** Whether a URL of a key leads to the one of that name, `vault/key` as an identity text. */
export function namesKey(url: Value, name: string): Tri {
  const named = readUrl(url);
  return named === undefined || named === "unknown" || named.key === undefined
    ? "unknown"
    : isSameText(`${named.vault}/${named.key}`, name);
}

/** `name` is what the URL calls it, if that is known. */
function isNamed(resource: TemplateResource, named: ReturnType<typeof readUrl>, name: string | undefined): Tri {
  if (named === undefined) return "no";
  if (name === undefined) return "unknown";
  const written = identityText(resource.resource.name);
  // Names differ most of the time, and the rest of an identity takes longer to tell.
  if (written !== undefined && isSameText(written, name) === "no") return "no";
  const own = resource.identity();
  return own === undefined ? "unknown" : isSameText(own.name, name);
}

/** Whether the URL of a key names a version of it, too. What is filled in there may be nothing. */
export function namesKeyVersion({ arm }: Value): Tri {
  const text = arm === undefined ? "" : identityText(arm);
  if (text === undefined) return "unknown";
  const [, version = ""] = text.match(/\/keys\/+[^/]+\/+([^/]+)\/*$/) ?? [];
  if (version === "") return text.includes("/keys/") ? "no" : "unknown";
  const isFilledIn = version.split("\u0000").every((part, index) => index % 2 === 1 || part === "");
  return isFilledIn && !(arm?.kind === "pattern" && isKeyVersion(arm.parts.at(-1))) ? "unknown" : "yes";
}

interface Named {
  readonly vault: string;
  /** Undefined if the path is not known. */
  readonly key: string | undefined;
}

/** Names as identity texts; undefined for what is no URL of a key in a vault. */
function readUrl(url: Value): Named | "unknown" | undefined {
  if (url.arm === undefined) return undefined;
  const text = identityText(url.arm);
  if (text === undefined) return url.state === "unknown" ? "unknown" : undefined;
  const [, host = "", path = ""] = text.match(/^https?:\/\/([^/]+)\/+(.*)$/s) ?? [];
  const [, key] = path.match(/^keys\/+([^/]+)/) ?? [];
  const isOpen = text.includes("\u0000");
  if (key === undefined && !path.startsWith("\u0000")) return isOpen ? "unknown" : undefined;
  const vault = host.endsWith(suffixOfCloud)
    ? host.slice(0, -suffixOfCloud.length)
    : host.match(literalSuffix) && host.replace(literalSuffix, "");
  return vault ? { vault, key } : isOpen ? "unknown" : undefined;
}
