// When api-versions of Batch's resources end, and how certain that is.
import { apiVersions } from "./properties/properties.ts";

/** What a source says of the end of some api-versions of the management plane. */
export interface ApiVersionEnd {
  readonly versions: readonly string[];
  /** The day on which they are removed, `YYYY-MM-DD`; undefined where an end is announced, but no day is known. */
  readonly removal: string | undefined;
  /** `scheduled`: a page of Microsoft names the day; that the service refuses them since then was not confirmed. */
  readonly certainty: "scheduled" | "unknown";
  readonly source: string;
}

/** Nothing is reported of an end whose day is not known. */
export const apiVersionEnds: readonly ApiVersionEnd[] = [
  {
    versions: ["2015-07-01", "2015-09-01", "2015-12-01", "2017-01-01", "2017-05-01", "2017-09-01"],
    removal: "2020-10-31",
    certainty: "scheduled",
    source: "https://learn.microsoft.com/rest/api/batchservice/batch-api-status",
  },
  {
    versions: apiVersions("management").slice(1, -1),
    removal: undefined,
    certainty: "unknown",
    source: "https://github.com/Azure/Batch/issues/140",
  },
];

/** The day on which a version was to be removed; undefined if none is known. */
export function removalOf(apiVersion: string): string | undefined {
  return apiVersionEnds.find(({ versions }) => versions.includes(apiVersion))?.removal;
}

/** Whether the version was ever there, as far as our facts go. */
export function isPublished(apiVersion: string): boolean {
  return (
    apiVersions("management").includes(apiVersion) ||
    apiVersionEnds.some(({ versions }) => versions.includes(apiVersion))
  );
}

/** The newest api-version that is known to be available. */
export function newestApiVersion(): string {
  return apiVersions("management").at(-1) ?? "";
}
