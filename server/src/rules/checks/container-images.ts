// What the name of a container image says: the registry it comes from, and whether it stays the same.
import type { Tri, Value } from "../../arm/value.ts";
import type { Pool, Task } from "../../batch/subject.ts";
import { knownEnd, knownStart } from "./known-text.ts";

const dockerHub = "docker.io";
const containers = "virtualMachineConfiguration.containerConfiguration";

/** The images that nodes of a pool load in advance, or the one that a task runs in. */
export function imagesOf(subject: Pool | Task): readonly Value[] {
  if (subject.kind !== "task") return subject.at(`${containers}.containerImageNames`).items().values;
  const image = subject.at("containerSettings.imageName");
  return image.state === "absent" ? [] : [image];
}

/** The registries signed in to: for a task its own, and those of the pool that it runs on if that is in the file. */
export function registriesOf(subject: Pool | Task): ReturnType<Value["items"]> {
  if (subject.kind !== "task") return subject.at(`${containers}.containerRegistries`).items();
  const { values = [], complete = true } = subject.pool()?.at(`${containers}.containerRegistries`).items() ?? {};
  const own = subject.at("containerSettings.registry");
  return { values: own.state === "absent" ? values : [own, ...values], complete };
}

/** Why the image may be another one tomorrow; undefined if it is fixed to a version, or if nobody knows. */
export function driftOf(image: Value): "noTag" | "latest" | undefined {
  const end = knownEnd(image);
  if (end === undefined || end === "" || end.includes("@")) return undefined;
  const slash = end.lastIndexOf("/");
  const [name, tag] = end.slice(slash + 1).split(":");
  if (tag !== undefined) return tag.toLowerCase() === "latest" ? "latest" : undefined;
  // Before a last part that is not whole there may be a tag.
  const isWhole = slash >= 0 || image.text() !== undefined;
  return isWhole && name !== "" ? "noTag" : undefined;
}

/** The host of the registry of an image; undefined if nobody knows. Without a host it is that of Docker. */
export function registryOf(image: Value): string | undefined {
  const start = knownStart(image);
  if (start === undefined || start === "") return undefined;
  const slash = start.indexOf("/");
  if (slash < 0) return image.text() === undefined ? undefined : dockerHub;
  const first = start.slice(0, slash).toLowerCase();
  return /[.:]|^localhost$/.test(first) ? first : dockerHub;
}

/**
 * The registry of an image that is none of those the user signs in to, and not Microsoft's; undefined if it is one of
 * them, if there are none, or if nobody knows.
 */
export function foreignRegistryOf(image: Value, registries: readonly Value[]): string | undefined {
  const registry = registries.length === 0 ? undefined : registryOf(image);
  if (registry === undefined || /(?:^|\.)(?:mcr\.microsoft\.com|mcr\.azure\.cn)$/.test(registry)) return undefined;
  return registries.every((each) => isAt(each, registry) === "no") ? registry : undefined;
}

/** Whether a registry that the user signs in to is the one at a host. The service takes Docker's where none is named. */
function isAt(registry: Value, host: string): Tri {
  const server = registry.at("registryServer");
  if (server.state === "absent") return host === dockerHub ? "yes" : "no";
  const text = server.text();
  if (text === undefined) return server.is(host);
  const address = text.toLowerCase().replace(/^https?:\/\//, "");
  return unified(address.split("/", 1)[0] ?? "") === unified(host) ? "yes" : "no";
}

/** Docker has several names for its registry. */
function unified(host: string): string {
  return /(?:^|\.)docker\.(?:io|com)$/.test(host) ? dockerHub : host;
}
