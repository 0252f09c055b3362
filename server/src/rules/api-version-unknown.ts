// Resources of Batch that are written for an api-version that there never was.

import { isPublished, newestApiVersion, removalOf } from "../batch/api-version-dates.ts";
import { apiVersions } from "../batch/properties/properties.ts";
import { parseApiVersion } from "../batch/properties/versions.ts";
import type { Account, Pool } from "../batch/subject.ts";
import { missingIn } from "./checks/change-api-version.ts";
import { accountReference } from "./checks/pages.ts";
import { versionedResources } from "./checks/versioned-resources.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "api-version-unknown",
  subject: "anyOrTemplate",
  title: "Resources of Batch should use an api-version that exists",
  why: "Azure Resource Manager refuses a resource whose api-version its provider does not offer. No list of Batch's api-versions has this one.",
  messages: {
    unpublished: {
      severity: "warning",
      text: "'{subject}' uses api-version {version}, which was never published for Azure Batch; the deployment may be refused.",
    },
  },
  fixes: { next: "Use api-version {next} (defaults and names of properties may differ)" },
  references: [accountReference],
  controls: ["MCSB PV-3"],
  seeds: [],
  *check(subject) {
    const resources = versionedResources(subject).filter(({ apiVersion }) => apiVersion.state !== "absent");
    for (const resource of resources) {
      const { name, apiVersion } = resource;
      const version = apiVersion.text();
      const parsed = parseApiVersion(version);
      if (version === undefined || parsed === undefined) continue;
      if (parsed.preview || parsed.date > newestApiVersion() || isPublished(version)) continue;
      yield {
        message: "unpublished",
        data: { subject: name, version: apiVersion.show() },
        at: apiVersion,
        fixes: () => {
          const next = nextVersion(resource.subject, version);
          const changes = next === undefined ? [] : [set(apiVersion, next)];
          return next === undefined ? [] : [{ title: "next", data: { next }, safe: false, changes }];
        },
      };
    }
    return resources.length === 0 ? "not-applicable" : undefined;
  },
});

/** The oldest one behind it that is not retired and has all that the resource states. */
function nextVersion(subject: Account | Pool | undefined, version: string): string | undefined {
  const hasAll = (next: string) => subject === undefined || missingIn(subject, next).length === 0;
  return apiVersions("management").find((next) => next > version && removalOf(next) === undefined && hasAll(next));
}
