// Pools whose image is past the end of its support.

import type { EndOfLife } from "../batch/images/image.ts";
import type { Pool } from "../batch/subject.ts";
import { securityBestPractices, vmSizesPage } from "./checks/pages.ts";
import { successorFixes } from "./checks/replace-image.ts";
import { defineRule } from "./rule.ts";

const vm = "virtualMachineConfiguration";

export default defineRule({
  id: "pool-image-end-of-life",
  subject: "pool",
  title: "Pools should not use images that are past their end of life",
  why: "An image past its end of life gets no more security updates. Azure Batch may refuse to create or resize pools with it, and may scale existing ones to zero nodes.",
  messages: {
    ended: {
      severity: "error",
      text: "Pool '{pool}' uses the image '{image}', whose support in Azure Batch ended on {date}.",
    },
    otherCloud: {
      severity: "warning",
      text: "Pool '{pool}' uses the image '{image}', whose support in Azure Batch ended on {date} in the public cloud.",
    },
    publisher: {
      severity: "warning",
      text: "Pool '{pool}' uses the image '{image}', whose publisher's support ended on {date}; Azure Batch usually follows the publisher.",
    },
    contradicted: {
      severity: "warning",
      text: "Pool '{pool}' uses the image '{image}', whose removal was announced for {date}, though later lists of images still name it.",
    },
  },
  notes: { agent: "The node agent is replaced together with the image." },
  fixes: {
    successor:
      "Use the image '{image}' with the node agent '{agent}' (another operating system; an existing pool accepts it only when empty)",
  },
  references: [securityBestPractices, vmSizesPage, "https://github.com/Azure/Batch/issues"],
  controls: ["MCSB PV-6", "MCSB AM-2"],
  seeds: ["A58", "A67", "A68", "A69", "A71", "A72", "A73", "A74", "A75", "A76"],
  *check(pool, context) {
    const image = pool.image();
    if (image.kind === "unknown") return "not-decidable";
    if (image.kind !== "marketplace") return "not-applicable";
    const { facts } = image;
    const end = facts?.endOfLife ?? "unknown";
    if (facts === undefined || end === "unknown") return "not-decidable";
    if (end === "none-announced" || end.date > context.today) return undefined;
    const fixes = pool.aside(() => successorFixes("successor", pool, facts, context));
    const agent = pool.aside(() => pool.at(`${vm}.nodeAgentSkuId`));
    yield {
      message: messageFor(end, pool),
      data: { pool: pool.name, image: image.name, date: end.date },
      at: pool.at(`${vm}.imageReference.sku`),
      related: fixes.length > 0 && agent.state === "known" ? [{ at: agent, note: "agent" }] : [],
      fixes: () => fixes,
    };
    return undefined;
  },
});

/** The dates of our table are those of the public cloud; elsewhere they are no reason for an error. */
function messageFor({ certainty }: EndOfLife, pool: Pool): "ended" | "otherCloud" | "publisher" | "contradicted" {
  if (certainty === "publisher" || certainty === "contradicted") return certainty;
  return certainty !== "listed" && pool.inOtherCloud() ? "otherCloud" : "ended";
}
