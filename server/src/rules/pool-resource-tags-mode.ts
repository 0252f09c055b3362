// Pools that tag their nodes in accounts whose nodes belong to the service.

import { poolReference } from "./checks/pages.ts";
import { modeRefusingTags } from "./checks/resource-tags.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "pool-resource-tags-mode",
  subject: "pool",
  title: "Pools should set resource tags in user subscription mode only",
  why: "Resource tags are put on the nodes in your own subscription. In an account that allocates pools in the Batch service's subscriptions there is nothing to put them on, and the service refuses them.",
  messages: {
    batchService: {
      severity: "error",
      text: "Pool '{pool}' sets 'resourceTags', which only accounts in user subscription mode take; its account allocates pools in Batch service mode.",
    },
  },
  notes: { mode: "The mode of the account is decided here." },
  fixes: { remove: "Remove 'resourceTags'" },
  references: [poolReference],
  controls: ["MCSB AM-2"],
  seeds: [],
  needs: { pool: ["resourceTags"] },
  *check(pool) {
    const mode = modeRefusingTags(pool);
    if (typeof mode !== "object") return mode;
    const tags = pool.at("resourceTags");
    yield {
      message: "batchService",
      data: { pool: pool.name },
      at: tags,
      related: [{ at: mode, note: "mode" }],
      fixes: () => [{ title: "remove", safe: true, changes: [remove(tags)] }],
    };
    return undefined;
  },
});
