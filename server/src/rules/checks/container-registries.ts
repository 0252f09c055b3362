// The container registries that a pool signs in to.
import type { Tri, Value } from "../../arm/value.ts";
import type { Pool, Task } from "../../batch/subject.ts";
import { givenMembers } from "./given-members.ts";
import { knownEnd } from "./known-text.ts";

/** Those that images are fetched from in advance, and that of the start task. */
export function containerRegistries(pool: Pool): readonly Value[] {
  const { values } = pool.at("virtualMachineConfiguration.containerConfiguration.containerRegistries").items();
  const registry = pool.at("startTask.containerSettings.registry");
  return registry.state === "absent" ? values : [...values, registry];
}

/** That of the container of a job's task; a start task's is among those of its pool. */
export function taskRegistry(task: Task): Value | undefined {
  const registry = task.role === "start" ? undefined : task.at("containerSettings.registry");
  return registry === undefined || registry.state === "absent" ? undefined : registry;
}

/** What is wrong with the ways to sign in to a registry: two of them, or a password that belongs to no user name. */
export function signInConflict(registry: Value): "both" | "noUser" | undefined {
  const { given, complete } = givenMembers(registry, ["password", "identityReference", "username"]);
  if (!given.includes("password")) return undefined;
  if (given.includes("identityReference")) return "both";
  return complete && !given.includes("username") ? "noUser" : undefined;
}

const azureHosts = [".azurecr.io", ".azurecr.cn", ".azurecr.us"];

/** Whether a server is one of Azure Container Registry, which takes identities. */
export function isAzureRegistry(server: Value): Tri {
  const end = knownEnd(server)?.toLowerCase();
  if (end === undefined) return "unknown";
  if (isAzureHost(end)) return "yes";
  return azureHosts.some((host) => host.endsWith(end)) && server.text() === undefined ? "unknown" : "no";
}

/** The same for a name that is known. */
export function isAzureHost(name: string): boolean {
  return azureHosts.some((host) => name.toLowerCase().endsWith(host));
}
