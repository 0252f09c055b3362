// Which vault and key of a template the URL of a key names.
import { environmentAtom } from "../arm/context-values.ts";
import { isKeyVersion } from "../arm/derived-properties.ts";
import { identityText } from "../arm/resource-identity.ts";
import { isSameText } from "../arm/resource-lookup.ts";
import type { Tri, Value } from "../arm/value.ts";
import type { TemplateResource } from "./template-resources.ts";

const literalSuffix = /\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)(?::443)?$/;
const suffixOfCloud = `\u0000${environmentAtom("suffixes.keyvaultDns").key}\u0000`;

/** Whether the URL leads to that vault. */
export function isVaultOf(vault: TemplateResource, url: Value): Tri {
  const named = readUrl(url);
  const own = vault.identity();
  if (named === undefined) return "no";
  if (named === "unknown" || own === undefined) return "unknown";
  return isSameText(own.name, named.vault);
}

/** Whether the URL leads to that key. */
export function isKeyOf(key: TemplateResource, url: Value): Tri {
  const named = readUrl(url);
  const own = key.identity();
  if (named === undefined) return "no";
  if (named === "unknown" || named.key === undefined || own === undefined) return "unknown";
  return isSameText(own.name, `${named.vault}/${named.key}`);
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
