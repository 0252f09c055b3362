// Auto pools that outlive what they were made for.
import { dataPlaneReference } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "auto-pool-keep-alive",
  subject: "pool",
  title: "Auto pools should go with the job or schedule that they were made for",
  why: "Nobody but you deletes an auto pool that is kept alive. Nodes that nobody remembers get no updates and keep what was put on them.",
  messages: {
    kept: {
      severity: "hint",
      text: "The auto pool '{pool}' is kept alive after its job or schedule ends, until the user deletes it.",
    },
  },
  fixes: { end: "Delete the auto pool with its job or schedule (later jobs may count on it)" },
  references: [dataPlaneReference],
  controls: ["MCSB AM-2"],
  seeds: [],
  *check({ specification, name }) {
    if (specification === undefined) return "not-applicable";
    const keepAlive = specification.at("keepAlive");
    if (keepAlive.is(true) !== "yes") return undefined;
    yield {
      message: "kept",
      data: { pool: name },
      at: keepAlive,
      fixes: () => [{ title: "end", safe: false, changes: [set(keepAlive, false)] }],
    };
    return undefined;
  },
});
