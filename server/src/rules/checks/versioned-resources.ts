// The resources of Batch whose api-version rules look at: accounts and pools, and in a template what belongs to them.
import { displayName } from "../../arm/display-name.ts";
import type { Value } from "../../arm/value.ts";
import type { Account, Pool, Template } from "../../batch/subject.ts";

/** A resource with its api-version as it is written. */
export interface VersionedResource {
  readonly name: string;
  readonly apiVersion: Value;
  /** The subject that it is; undefined for one that is none of its own. */
  readonly subject: Account | Pool | undefined;
}

const belongingTypes = ["applications", "applications/versions", "certificates"].map(
  (type) => `Microsoft.Batch/batchAccounts/${type}`,
);

/** The subject itself, or what a template holds beside subjects; of what is only named, the version says how it is read. */
export function versionedResources(subject: Account | Pool | Template): readonly VersionedResource[] {
  if (subject.plane !== "management") return [];
  if (subject.kind !== "template") return [{ name: subject.name, apiVersion: subject.self.at("apiVersion"), subject }];
  return belongingTypes.flatMap((type) => {
    const resources = subject.resources?.ofType(type).values ?? [];
    return resources.map(({ value, resource }) => ({
      name: displayName(resource.name),
      apiVersion: value.at("apiVersion"),
      subject: undefined,
    }));
  });
}
