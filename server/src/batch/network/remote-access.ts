// The ports by which people reach a node.
import type { Value } from "../../arm/value.ts";
import { integerOf } from "./read-rule.ts";

export type RemoteService = "SSH" | "RDP" | "WinRM";

const services: ReadonlyMap<number, RemoteService> = new Map([
  [22, "SSH"],
  [3389, "RDP"],
  [5985, "WinRM"],
  [5986, "WinRM"],
]);

/** The service for remote access behind a NAT pool; RDP answers UDP too. Unknown if port or protocol are. */
export function remoteService(natPool: Value): RemoteService | "none" | "unknown" {
  const port = integerOf(natPool.at("backendPort"));
  if (port === undefined) return "unknown";
  const service = services.get(port);
  if (service === undefined) return "none";
  const protocol = natPool.at("protocol");
  if (protocol.is("TCP") === "yes") return service;
  const isUdp = protocol.is("UDP");
  if (isUdp !== "yes") return "unknown";
  return service === "RDP" ? service : "none";
}
