// Pools that let the whole internet reach SSH, RDP or WinRM of their nodes.
import type { Value } from "../arm/value.ts";
import { groupAccess } from "../batch/network/group-rules.ts";
import { natPoolAccess } from "../batch/network/nat-rules.ts";
import { integerOf } from "../batch/network/read-rule.ts";
import type { Pool } from "../batch/subject.ts";
import { closingFixes } from "./checks/close-nat-pool.ts";
import { defineRule } from "./rule.ts";

const services: ReadonlyMap<number, "SSH" | "RDP" | "WinRM"> = new Map([
  [22, "SSH"],
  [3389, "RDP"],
  [5985, "WinRM"],
  [5986, "WinRM"],
]);

export default defineRule({
  id: "pool-remote-access-open",
  subject: "pool",
  title: "Pools should not open remote access to the internet",
  why: "Ports for remote access that answer the whole internet are found within minutes, and passwords are tried there without end. One weak account or unpatched service is enough to take over the nodes.",
  messages: {
    unruled: {
      severity: "error",
      text: "Pool '{pool}' opens {service} to the internet: NAT pool '{endpoint}' has no network security group rule, so that everybody reaches port {port}.",
    },
    allowed: {
      severity: "error",
      text: "Pool '{pool}' opens {service} to the internet: NAT pool '{endpoint}' allows '{source}' to reach port {port}.",
    },
    unruledManagement: {
      severity: "warning",
      text: "Pool '{pool}' opens remote management by {service} to the internet: NAT pool '{endpoint}' has no network security group rule, so that everybody reaches port {port}.",
    },
    allowedManagement: {
      severity: "warning",
      text: "Pool '{pool}' opens remote management by {service} to the internet: NAT pool '{endpoint}' allows '{source}' to reach port {port}.",
    },
  },
  notes: {
    port: "The port is mapped to the nodes here.",
    addresses: "Whether the pool has public IP addresses is not known; it is supposed to have them.",
  },
  fixes: {
    deny: "Deny the internet access to port {port}, and keep the rules for specific sources (an existing pool accepts it only when empty)",
    remove:
      "Remove NAT pool '{endpoint}', so that port {port} is no longer mapped (an existing pool accepts it only when empty)",
    limit: "Allow one address or range in place of '{source}' (an existing pool accepts it only when empty)",
  },
  references: [
    "https://learn.microsoft.com/azure/batch/pool-endpoint-configuration",
    "https://learn.microsoft.com/azure/batch/security-best-practices",
  ],
  controls: ["MCSB NS-1", "MCSB NS-2"],
  seeds: ["A55", "A104", "A125", "A126", "A127", "A128"],
  *check(pool) {
    const endpoints = pool.at("networkConfiguration.endpointConfiguration");
    const { values, complete } = endpoints.at("inboundNatPools").items();
    if (values.length === 0) return complete ? "not-applicable" : undefined;
    const provision = pool.at("networkConfiguration.publicIPAddressConfiguration.provision");
    const isPrivate = provision.is("NoPublicIPAddresses");
    if (isPrivate === "yes") return "not-applicable";
    // An update that configures endpoints is of a pool with public IP addresses: others have none.
    const isSupposed = isPrivate === "unknown" && provision.reason !== "partialBody";
    for (const [index, natPool] of values.entries()) {
      const service = remoteService(natPool);
      const access = service === undefined ? undefined : natPoolAccess(natPool);
      if (service === undefined || access?.open !== "yes" || isGuarded(pool, natPool)) continue;
      const port = natPool.at("backendPort");
      const endpoint = pool.aside(() => natPool.at("name").show());
      const data = { pool: pool.name, service, endpoint, port: port.show() };
      const common = {
        supposing: isSupposed ? (["addresses"] as const) : [],
        fixes: () => closingFixes({ endpoints, index, access }, true),
      };
      if (access.openings.length === 0) yield { message: messageFor(service, "unruled"), data, at: port, ...common };
      for (const { source } of access.openings) {
        yield {
          message: messageFor(service, "allowed"),
          data: { ...data, source: source.show() },
          at: source,
          related: [{ at: port, note: "port" }],
          ...common,
        };
      }
    }
    return undefined;
  },
});

/** Whether the network security group of the subnet may keep the internet out; what can't be told counts as kept out. */
function isGuarded(pool: Pool, natPool: Value): boolean {
  const rules = pool.subnetRules();
  if (rules.state !== "here") return rules.state === "unknown";
  const port = integerOf(natPool.at("backendPort")) ?? 0;
  const protocol = natPool.at("protocol").is("UDP") === "yes" ? "Udp" : "Tcp";
  return groupAccess(rules.subject, { port, protocol }).open !== "yes";
}

/** The service for remote access behind a NAT pool; RDP answers UDP too. */
function remoteService(natPool: Value): "SSH" | "RDP" | "WinRM" | undefined {
  const service = services.get(integerOf(natPool.at("backendPort")) ?? 0);
  if (service === undefined) return undefined;
  const protocol = natPool.at("protocol");
  return protocol.is("TCP") === "yes" || (service === "RDP" && protocol.is("UDP") === "yes") ? service : undefined;
}

function messageFor(service: string, message: "unruled" | "allowed") {
  return service === "WinRM" ? (`${message}Management` as const) : message;
}
