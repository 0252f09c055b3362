// What the service tells of a resource that follows from its name, though no template writes it.
import { type ArmValue, type Atom, armPattern, armUnknown } from "./arm-value.ts";
import { environmentAtom } from "./context-values.ts";
import { nameParts } from "./display-name.ts";
import { identityText, parseResourceId, type ResourceIdentity } from "./resource-identity.ts";
import { isSameResource, isSameText } from "./resource-lookup.ts";
import type { Tri } from "./value.ts";

type Part = string | Atom;

/** Reads a property; undefined for those that do not follow from the name. */
export type DerivedProperties = (property: string) => ArmValue | undefined;

/**
 * The derived properties of a resource of that type; undefined for types without any.
 *
 * @param name the full name, e.g. `vault/key`.
 */
export function derivedProperties(
  type: string,
  name: ArmValue,
  identity: ResourceIdentity | undefined,
): DerivedProperties | undefined {
  switch (type) {
    case "microsoft.keyvault/vaults":
      return (property) => (property.toLowerCase() === "vaulturi" ? armPattern(vaultUri(nameParts(name))) : undefined);
    case "microsoft.keyvault/vaults/keys":
      return keyProperties(name);
    case "microsoft.managedidentity/userassignedidentities":
      return identity && principalProperties(identity);
    default:
      return undefined;
  }
}

/** Whether a part of a text is a key's version, which the service gives. */
export function isKeyVersion(part: Part | undefined): boolean {
  return typeof part === "object" && part.key.startsWith(keyVersion);
}

const keyVersion = "keyVersion:";
const principal = "principal:";

/** Neither a vault's name nor the domain of vaults holds a slash. */
function vaultUri(vault: readonly Part[]): readonly Part[] {
  const host = [...vault, environmentAtom("suffixes.keyvaultDns")];
  return ["https://", ...host.map((part) => (typeof part === "string" ? part : { ...part, segment: true })), "/"];
}

/** Undefined for a name that does not tell where that of the vault ends. */
function keyProperties(name: ArmValue): DerivedProperties | undefined {
  const parts = nameParts(name);
  const slash = parts.findIndex((part) => typeof part === "string" && part.includes("/"));
  const at = parts[slash];
  if (typeof at !== "string") return undefined;
  const vault = [...parts.slice(0, slash), at.slice(0, at.indexOf("/"))];
  const key = [at.slice(at.indexOf("/") + 1), ...parts.slice(slash + 1)];
  const uri = [...vaultUri(vault), "keys/", ...key];
  const version: Atom = { key: keyVersion + JSON.stringify(uri), display: "version", reason: "reference" };
  return (property) => {
    if (property.toLowerCase() === "keyuri") return armPattern(uri);
    return property.toLowerCase() === "keyuriwithversion" ? armPattern([...uri, "/", version]) : undefined;
  };
}

/** What a managed identity, or a resource with one of its own, is called in the directory. */
export function principalProperties(identity: ResourceIdentity): DerivedProperties {
  return (property) => (property.toLowerCase() === "principalid" ? principalId(identity) : undefined);
}

/** The object id of a managed identity, or of a resource with one of its own: the same wherever it is asked for. */
export function principalId({ scope, type, name }: ResourceIdentity): ArmValue {
  const key = `${principal}${scope ?? ""}/providers/${type}/${name}`;
  return armUnknown("reference", ["string"], { key, display: "principalId", reason: "reference", nonEmpty: true });
}

/** Whether two object ids are of the same identity. One that is written out may be that of any. */
export function isSamePrincipal(a: ArmValue, b: ArmValue): Tri {
  const owners = [ownerOf(a), ownerOf(b)] as const;
  if (owners[0] !== undefined && owners[1] !== undefined)
    return owners[0].type === owners[1].type ? isSameResource(owners[0], owners[1]) : "no";
  const texts = [identityText(a), identityText(b)] as const;
  return texts[0] === undefined || texts[1] === undefined ? "unknown" : isSameText(texts[0], texts[1]);
}

/** The resource whose object id a value is. */
function ownerOf(id: ArmValue): ResourceIdentity | undefined {
  const key = id.kind === "unknown" ? (id.atom?.key ?? "") : "";
  const owner = key.startsWith(principal) ? parseResourceId(key.slice(principal.length)) : undefined;
  return owner?.scope === "" ? { ...owner, scope: undefined } : owner;
}
