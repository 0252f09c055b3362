// Accounts and pools that are written for an api-version that there never was.

import { isPublished, newestApiVersion, removalOf } from "../batch/api-version-dates.ts";
import { apiVersions } from "../batch/properties/properties.ts";
import { parseApiVersion } from "../batch/properties/versions.ts";
import type { Account, Pool } from "../batch/subject.ts";
import { missingIn } from "./checks/change-api-version.ts";
import { accountReference } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "api-version-unknown",
  subject: "any",
  title: "Accounts and pools should use an api-version that exists",
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
    if (subject.plane !== "management") return "not-applicable";
    const stated = subject.self.at("apiVersion");
    const version = stated.text();
    const parsed = parseApiVersion(version);
    if (version === undefined || parsed === undefined) return stated.state === "absent" ? "not-applicable" : undefined;
    if (parsed.preview || parsed.date > newestApiVersion() || isPublished(version)) return undefined;
    yield {
      message: "unpublished",
      data: { subject: subject.name, version: stated.show() },
      at: stated,
      fixes: () => {
        const next = nextVersion(subject, version);
        return next === undefined ? [] : [{ title: "next", data: { next }, safe: false, changes: [set(stated, next)] }];
      },
    };
    return undefined;
  },
});

/** The oldest one behind it that is not retired and has all that the resource states. */
function nextVersion(subject: Account | Pool, version: string): string | undefined {
  return apiVersions("management").find(
    (next) => next > version && removalOf(next) === undefined && missingIn(subject, next).length === 0,
  );
}
