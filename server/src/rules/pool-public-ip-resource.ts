// Public IP addresses of pools that Batch can't use.
import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { publicIpsPage } from "./checks/pages.ts";
import { addressesOf } from "./checks/public-addresses.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-public-ip-resource",
  subject: "pool",
  title: "Public IP addresses of pools should be static, of the SKU Standard, and have a DNS name",
  why: "Batch takes static addresses of the SKU Standard with a DNS name. Addresses of the SKU Basic were retired on 30 September 2025.",
  messages: {
    basic: {
      severity: "error",
      text: "Pool '{pool}' uses a public IP address of the SKU Basic, which was retired on 30 September 2025; Batch needs Standard.",
    },
    dynamic: { severity: "error", text: "Pool '{pool}' uses a dynamic public IP address; Batch needs a static one." },
    noSku: {
      severity: "warning",
      text: "Pool '{pool}' uses a public IP address without 'sku'; Batch needs the SKU Standard.",
    },
    noMethod: {
      severity: "warning",
      text: "Pool '{pool}' uses a public IP address without 'publicIPAllocationMethod'; Batch needs a static one.",
    },
    noDnsName: {
      severity: "warning",
      text: "Pool '{pool}' uses a public IP address without a DNS name, which it needs.",
    },
  },
  notes: { pool: "The pool uses the address here." },
  fixes: {
    standard: "Set the SKU to Standard (that of an existing address can't be changed in place)",
    static: "Make the address static (an existing address may have to be made anew)",
  },
  references: [publicIpsPage],
  controls: ["MCSB NS-1"],
  seeds: ["A116"],
  *check(pool) {
    const ids = addressesOf(pool).items();
    if (pool.template === undefined || (ids.values.length === 0 && ids.complete)) return "not-applicable";
    for (const { id, address } of usedAddresses(pool, ids.values)) {
      const common = { data: { pool: pool.name }, related: [{ at: id, note: "pool" }] } as const;
      const sku = address.at("sku", "name");
      if (sku.state !== "absent" && sku.text() === undefined) continue;
      const standard = () => [{ title: "standard", safe: false, changes: [set(sku, "Standard")] } as const];
      if (sku.is("Basic") === "yes") yield { message: "basic", at: sku, fixes: standard, ...common };
      if (sku.state === "absent") yield { message: "noSku", at: sku, fixes: standard, ...common };
      const method = address.at("properties", "publicIPAllocationMethod");
      const fixed = () => [{ title: "static", safe: false, changes: [set(method, "Static")] } as const];
      if (method.is("Dynamic") === "yes") yield { message: "dynamic", at: method, fixes: fixed, ...common };
      if (method.state === "absent") yield { message: "noMethod", at: method, fixes: fixed, ...common };
      const label = address.at("properties", "dnsSettings", "domainNameLabel");
      if (label.state === "absent" || label.is("") === "yes") yield { message: "noDnsName", at: label, ...common };
    }
    return undefined;
  },
});

/** The addresses that the pool names, as far as this template makes them. */
function usedAddresses(pool: Pool, ids: readonly Value[]) {
  const addresses = pool.template?.ofType("Microsoft.Network/publicIPAddresses").values ?? [];
  return ids.flatMap((id) =>
    addresses
      .filter((address) => !address.existing && address.isNamedBy(id) === "yes")
      .map((address) => ({ id, address: address.value })),
  );
}
