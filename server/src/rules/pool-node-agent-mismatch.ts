// Pools whose node agent is made for another image.
import { poolReference } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

const vm = "virtualMachineConfiguration";

export default defineRule({
  id: "pool-node-agent-mismatch",
  subject: "pool",
  title: "Pools should use the node agent of their image",
  why: "The node agent is the program by which Azure Batch runs tasks on a node, made for one operating system. The service refuses a pool whose node agent does not match the image.",
  messages: {
    agent: {
      severity: "error",
      text: "Pool '{pool}' uses the node agent '{agent}', but the image '{image}' needs '{expected}'.",
    },
    system: {
      severity: "error",
      text: "Pool '{pool}' uses the node agent '{agent}', which is made for another operating system than the image '{image}' has.",
    },
  },
  notes: { image: "The image is named here." },
  fixes: { match: "Use the node agent '{agent}' (an existing pool accepts it only when empty)" },
  references: [poolReference],
  controls: [],
  seeds: [],
  *check(pool) {
    const image = pool.image();
    if (image.kind === "unknown") return "not-decidable";
    if (image.kind !== "marketplace") return "not-applicable";
    const value = pool.at(`${vm}.nodeAgentSkuId`);
    if (value.state !== "known") return value.state === "absent" ? "not-applicable" : undefined;
    const { facts } = image;
    const agent = value.text();
    const actual = agent === undefined ? undefined : pool.images.findNodeAgent(agent);
    // An agent that we do not know may be the right one by another name.
    if (facts === undefined || agent === undefined || actual === undefined) return "not-decidable";
    const common = {
      at: value,
      related: [{ at: pool.at(`${vm}.imageReference.sku`), note: "image" }],
    } as const;
    const { nodeAgent: expected } = facts;
    if (expected !== undefined) {
      if (agent.toLowerCase() === expected) return undefined;
      yield {
        message: "agent",
        data: { pool: pool.name, agent, image: image.name, expected },
        fixes: () => [{ title: "match", data: { agent: expected }, safe: false, changes: [set(value, expected)] }],
        ...common,
      };
      return undefined;
    }
    if (facts.os === "unknown" || actual.os === facts.os) return "not-decidable";
    yield { message: "system", data: { pool: pool.name, agent, image: image.name }, ...common };
    return undefined;
  },
});
