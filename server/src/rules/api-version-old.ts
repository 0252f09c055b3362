// Accounts and pools that are written for an api-version that newer ones have followed.
import { newestApiVersion } from "../batch/api-version-dates.ts";
import { parseApiVersion } from "../batch/properties/versions.ts";
import { changesToApiVersion, type KnownProperty, missingIn } from "./checks/change-api-version.ts";
import { auditHostEndpoints } from "./checks/host-endpoints.ts";
import { apiStatusPage } from "./checks/pages.ts";
import { follow } from "./checks/stated-properties.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "api-version-old",
  subject: "any",
  title: "Accounts and pools should use the newest api-version",
  why: "Newer api-versions have secure defaults and security settings that older ones lack. Microsoft supports an api-version for two years, and has announced the end of those before 2025-06-01.",
  messages: {
    old: {
      severity: "information",
      text: "'{subject}' uses an api-version older than {newest}, the newest one known to this rule.",
    },
  },
  notes: { removed: "Api-version {newest} has no '{property}' any more." },
  fixes: {
    raise: "Use api-version {newest} (defaults may differ)",
    removing: "Use api-version {newest}, without the properties that it has no more (defaults may differ)",
    raiseAndAudit:
      "Use api-version {newest} and its metadata security protocol in the mode 'Audit' (defaults may differ)",
    removingAndAudit:
      "Use api-version {newest} and its metadata security protocol in the mode 'Audit', without what it has no more (defaults may differ)",
  },
  references: ["https://github.com/Azure/Batch/issues/140", apiStatusPage],
  controls: ["MCSB PV-3"],
  seeds: [],
  yieldsTo: ["api-version-retired", "api-version-unknown"],
  *check(subject) {
    if (subject.plane !== "management") return "not-applicable";
    const stated = subject.self.at("apiVersion");
    const version = stated.text();
    const parsed = parseApiVersion(version);
    const newest = newestApiVersion();
    if (version === undefined || parsed === undefined) return stated.state === "absent" ? "not-applicable" : undefined;
    if (parsed.date >= newest) return undefined;
    const missing = subject.aside(() => missingIn(subject, newest));
    const removedAt = (steps: KnownProperty["steps"]) => subject.aside(() => follow(subject, steps)) ?? stated;
    yield {
      message: "old",
      data: { subject: subject.name, newest },
      at: stated,
      related: missing.map(({ names, steps }) => {
        return { at: removedAt(steps), note: "removed", data: { newest, property: names.at(-1) ?? "" } };
      }),
      fixes: () => {
        const changes = changesToApiVersion(subject, newest);
        if (changes.length === 0) return [];
        const audit = auditHostEndpoints(subject, newest);
        // A parameter may choose a version that lacks what the newest one brings.
        if (audit.length > 0 && stated.place.hops.some(({ kind }) => kind === "parameter-default")) return [];
        const [plain, audited] =
          missing.length === 0 ? (["raise", "raiseAndAudit"] as const) : (["removing", "removingAndAudit"] as const);
        const title = audit.length === 0 ? plain : audited;
        return [{ title, data: { newest }, safe: false, changes: [...changes, ...audit] }];
      },
    };
    return undefined;
  },
});
