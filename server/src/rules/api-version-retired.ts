// Accounts and pools that are written for an api-version whose removal was announced for a day that has passed.
import { newestApiVersion, removalOf } from "../batch/api-version-dates.ts";
import { changesToApiVersion } from "./checks/change-api-version.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "api-version-retired",
  subject: "any",
  title: "Accounts and pools should not use a retired api-version",
  why: "Requests with an api-version that the service has removed fail. Old api-versions also lack most of the settings that keep an account and its nodes secure.",
  messages: {
    retired: {
      severity: "warning",
      text: "'{subject}' uses api-version {version}, whose removal was scheduled for {date}; the service may refuse it.",
    },
  },
  fixes: { raise: "Use api-version {newest} (defaults and names of properties may differ)" },
  references: ["https://learn.microsoft.com/rest/api/batchservice/batch-api-status"],
  controls: ["MCSB PV-3"],
  seeds: [],
  deprecated: true,
  *check(subject, { today }) {
    if (subject.plane !== "management") return "not-applicable";
    const stated = subject.self.at("apiVersion");
    const date = removalOf(stated.text() ?? "");
    if (date === undefined) return stated.state === "absent" ? "not-applicable" : undefined;
    if (today < date) return undefined;
    const newest = newestApiVersion();
    yield {
      message: "retired",
      data: { subject: subject.name, version: stated.show(), date },
      at: stated,
      fixes: () => {
        const changes = changesToApiVersion(subject, newest);
        return changes.length > 0 ? [{ title: "raise", data: { newest }, safe: false, changes }] : [];
      },
    };
    return undefined;
  },
});
