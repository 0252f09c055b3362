// Secrets in the metadata and tags of accounts and pools.

import type { Account, Pool } from "../batch/subject.ts";
import { poolReference } from "./checks/pages.ts";
import { holdsSecret } from "./checks/secret-patterns.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "metadata-secret",
  subject: "any",
  title: "Metadata and tags should hold no secrets",
  why: "Metadata and tags are there to be read: the service gives them back to everybody who may look at the account or the pool. A secret that stood there has to be changed.",
  messages: {
    metadata: { severity: "warning", text: "The metadata '{name}' of pool '{subject}' holds a secret." },
    tag: { severity: "warning", text: "The tag '{name}' of '{subject}' holds a secret." },
  },
  references: [poolReference],
  controls: ["MCSB IM-8"],
  seeds: [],
  *check(subject) {
    const metadata = subject.kind === "account" ? [] : subject.at("metadata").items().values;
    for (const entry of metadata) {
      const value = entry.at("value");
      if (!holdsSecret(value)) continue;
      yield { message: "metadata", data: { name: entry.at("name").show(), subject: subject.name }, at: value };
    }
    const tags = tagsOf(subject);
    for (const tag of tags) {
      if (!holdsSecret(tag.value)) continue;
      yield { message: "tag", data: { name: tag.name, subject: subject.name }, at: tag.value };
    }
    return metadata.length + tags.length === 0 ? "not-applicable" : undefined;
  },
});

/** Those of the resource, and those that the pool gives to its nodes. */
function tagsOf(subject: Account | Pool) {
  const own = subject.plane === "management" ? [subject.self.at("tags")] : [];
  const holders = subject.kind === "account" ? own : [...own, subject.at("resourceTags")];
  return holders.flatMap((holder) => {
    // Asked for, so that tags which nobody knows are noticed.
    if (holder.state !== "known" || holder.arm?.kind !== "object") return [];
    return holder.arm.names.map((name) => ({ name, value: holder.at(name) }));
  });
}
