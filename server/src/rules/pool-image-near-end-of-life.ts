// Pools whose image comes to the end of its support soon.

import { daysFrom } from "../batch/dates.ts";
import type { EndOfLife } from "../batch/images/image.ts";
import type { Pool } from "../batch/subject.ts";
import { securityBestPractices, vmSizesPage } from "./checks/pages.ts";
import { successorFixes } from "./checks/replace-image.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-image-near-end-of-life",
  subject: "pool",
  title: "Pools should not use images whose end of life is near",
  why: "To move to another operating system takes time for tests. Once the support has ended, the image gets no more security updates, and Azure Batch may refuse to create or resize pools with it.",
  messages: {
    ending: {
      severity: "warning",
      text: "Pool '{pool}' uses the image '{image}', whose support in Azure Batch ends on {date}.",
    },
    otherCloud: {
      severity: "warning",
      text: "Pool '{pool}' uses the image '{image}', whose support in Azure Batch ends on {date} in the public cloud.",
    },
    publisher: {
      severity: "warning",
      text: "Pool '{pool}' uses the image '{image}', whose publisher's support ends on {date}; Azure Batch usually follows the publisher.",
    },
  },
  fixes: {
    successor:
      "Use the image '{image}' with the node agent '{agent}' (another operating system; an existing pool accepts it only when empty)",
  },
  references: [securityBestPractices, vmSizesPage, "https://github.com/Azure/Batch/issues"],
  controls: ["MCSB PV-6"],
  seeds: ["A68", "A69"],
  yieldsTo: ["pool-image-end-of-life"],
  *check(pool, context) {
    const image = pool.image();
    if (image.kind === "unknown") return "not-decidable";
    if (image.kind !== "marketplace") return "not-applicable";
    const { facts } = image;
    const end = facts?.endOfLife ?? "unknown";
    if (facts === undefined || end === "unknown") return "not-decidable";
    if (end === "none-announced") return undefined;
    const days = daysFrom(context.today, end.date);
    if (days <= 0) return "not-applicable";
    if (days > context.endOfLifeDays) return undefined;
    yield {
      message: messageFor(end, pool),
      data: { pool: pool.name, image: image.name, date: end.date },
      at: pool.at("virtualMachineConfiguration.imageReference.sku"),
      fixes: () => successorFixes("successor", pool, facts, context),
    };
    return undefined;
  },
});

function messageFor({ certainty }: EndOfLife, pool: Pool): "ending" | "otherCloud" | "publisher" {
  if (certainty === "publisher") return certainty;
  return certainty !== "listed" && pool.inOtherCloud() ? "otherCloud" : "ending";
}
