// Resources of Batch that are written for an api-version whose removal was announced for a day that has passed.
import { newestApiVersion, removalOf } from "../batch/api-version-dates.ts";
import { changesToApiVersion } from "./checks/change-api-version.ts";
import { apiStatusPage } from "./checks/pages.ts";
import { versionedResources } from "./checks/versioned-resources.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "api-version-retired",
  subject: "anyOrTemplate",
  title: "Resources of Batch should not use a retired api-version",
  why: "Requests with an api-version that the service has removed fail. Old api-versions also lack most of the settings that keep an account and its nodes secure.",
  messages: {
    retired: {
      severity: "warning",
      text: "'{subject}' uses api-version {version}, whose removal was scheduled for {date}; the service may refuse it.",
    },
  },
  fixes: { raise: "Use api-version {newest} (defaults and names of properties may differ)" },
  references: [apiStatusPage],
  controls: ["MCSB PV-3"],
  seeds: [],
  deprecated: true,
  *check(subject, { today }) {
    const resources = versionedResources(subject).filter(({ apiVersion }) => apiVersion.state !== "absent");
    for (const resource of resources) {
      const { name, apiVersion } = resource;
      const date = removalOf(apiVersion.text() ?? "");
      if (date === undefined || today < date) continue;
      const newest = newestApiVersion();
      yield {
        message: "retired",
        data: { subject: name, version: apiVersion.show(), date },
        at: apiVersion,
        fixes: () => {
          const changes = resource.subject === undefined ? [] : changesToApiVersion(resource.subject, newest);
          return changes.length > 0 ? [{ title: "raise", data: { newest }, safe: false, changes }] : [];
        },
      };
    }
    return resources.length === 0 ? "not-applicable" : undefined;
  },
});
