// Answers what is known of a VM size by its name.
import { remembered } from "../../text/remembered.ts";
import { specificity, type Wildcard, wildcard } from "../wildcards.ts";
import { families } from "./families.ts";
import type { VmSizeFacts } from "./vm-size.ts";

const nothing: VmSizeFacts = {
  generation2: "unknown",
  trustedLaunch: "unknown",
  encryptionAtHost: "unknown",
  diskEncryption: "unknown",
  confidential: "unknown",
};

interface Row {
  readonly name: Wildcard;
  readonly facts: Partial<VmSizeFacts>;
}

let rowsByFamily: ReadonlyMap<string, readonly Row[]> | undefined;

/** What is known of a size such as `Standard_D4ds_v5`, in any letter case; nothing of one without name. */
export function findVmSize(name: string | undefined): VmSizeFacts {
  return name === undefined ? nothing : lookUp(name);
}

const lookUp = remembered((name: string): VmSizeFacts => {
  rowsByFamily ??= readFamilies();
  const size = name.toLowerCase();
  const rows = rowsByFamily.get(familyOf(size)) ?? rowsByFamily.get(tierOf(size)) ?? [];
  return Object.assign({ ...nothing }, ...rows.filter((row) => row.name.test(size)).map(({ facts }) => facts));
});

/** The rows that may speak of a family, the least specific first; those of the whole tier are among them. */
function readFamilies(): ReadonlyMap<string, readonly Row[]> {
  const sorted = [...families].sort((a, b) => specificity(a.sizes) - specificity(b.sizes));
  const byFamily = new Map<string, Row[]>();
  for (const { sizes } of sorted) byFamily.set(familyOf(sizes), []);
  for (const { sizes, ...facts } of sorted) {
    const row = { name: wildcard(sizes), facts };
    const own = familyOf(sizes);
    for (const [family, list] of byFamily)
      if (family === own || (isTier(own) && family.startsWith(own))) list.push(row);
  }
  return byFamily;
}

/** The tier and the letters before the first number: `standard_ds`. */
function familyOf(name: string): string {
  return /^[a-z]+_[a-z]*/.exec(name)?.[0] ?? name;
}

function tierOf(name: string): string {
  return /^[a-z]+_/.exec(name)?.[0] ?? name;
}

function isTier(family: string): boolean {
  return family.endsWith("_");
}
