// The identities that a task can use to reach storage: those of the pool that it runs on.
import type { Value } from "../../arm/value.ts";
import type { Task } from "../../batch/subject.ts";
import type { Change } from "../rule.ts";
import { referToIdentity, referToNamedIdentity } from "./pool-identity.ts";
import type { SharedAccess } from "./sas-url.ts";

/**
 * Whether the pool of a task can have identities: only Azure Resource Manager assigns them, so that pools that the data
 * plane creates have none. `elsewhere`: the file does not show how the pool is created.
 */
export function identitySource(task: Task): "pool" | "none" | "elsewhere" {
  const pool = task.pool();
  if (pool === undefined) return "elsewhere";
  if (pool.plane === "management") return "pool";
  return pool.creation && !pool.exported ? "none" : "elsewhere";
}

/** Makes something in a task refer to an identity of its pool; nothing where the pool has none. */
export function referToTaskIdentity(task: Task, reference: Value): readonly Change[] {
  const pool = task.pool();
  switch (identitySource(task)) {
    case "pool":
      return pool === undefined ? [] : referToIdentity(pool, reference);
    case "elsewhere":
      return [referToNamedIdentity(reference)];
    case "none":
      return [];
  }
}

/**
 * Makes something in a task use an identity of its pool instead of the signature in its URL. Nothing where the pool has
 * none, where parts of the query are not known, or where the query says which version of a blob is meant.
 */
export function referInsteadOfSigning(
  task: Task,
  url: Value,
  { query }: SharedAccess,
  reference: Value,
): readonly Change[] {
  if (query === undefined || /[?&](?:snapshot|versionid)=/i.test(query)) return [];
  const strip: Change = { kind: "replaceText", at: url, search: query, replacement: "" };
  if (reference.state !== "absent") return [strip];
  const refer = referToTaskIdentity(task, reference);
  return refer.length === 0 ? [] : [strip, ...refer];
}
