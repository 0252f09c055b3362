// Tells the operating system of a pool's nodes.
import type { Value } from "../arm/value.ts";
import type { PoolPath } from "./properties/paths.ts";

export type OperatingSystem = "windows" | "linux" | "unknown";

const windowsPublishers = /^microsoftwindows(?:server|desktop)$/i;
// Publishers that offer images of Linux only; others (data science, visual studio) offer both.
const linuxPublishers =
  /^(?:canonical|debian|credativ|almalinux|openlogic|oracle|redhat|suse|resf|microsoftcblmariner|microsoft-azure-batch)$/i;

/** From the node agent, else from the publisher of the image; unknown if neither tells. */
export function operatingSystem(at: (path: PoolPath) => Value): OperatingSystem {
  const agent = at("virtualMachineConfiguration.nodeAgentSkuId");
  if (agent.matches(/windows/i) === "yes") return "windows";
  if (agent.text()?.toLowerCase().startsWith("batch.node.")) return "linux";
  const publisher = at("virtualMachineConfiguration.imageReference.publisher");
  if (publisher.matches(windowsPublishers) === "yes") return "windows";
  return publisher.matches(linuxPublishers) === "yes" ? "linux" : "unknown";
}
