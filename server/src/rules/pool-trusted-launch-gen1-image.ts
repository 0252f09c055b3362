// Pools that ask for trusted launch of an image of generation 1.

import { type Image, type ImageReference, imageName } from "../batch/images/image.ts";
import type { Pool } from "../batch/subject.ts";
import { securityBestPractices, trustedLaunchPage } from "./checks/pages.ts";
import { replaceImage } from "./checks/replace-image.ts";
import { defineRule, type Fix } from "./rule.ts";

const vm = "virtualMachineConfiguration";

export default defineRule({
  id: "pool-trusted-launch-gen1-image",
  subject: "pool",
  title: "Pools with a security type should use images of generation 2",
  why: "Trusted launch and confidential VMs start from the firmware UEFI, which images of generation 1 do not know. Nodes can't be created from such an image.",
  messages: {
    listed: {
      severity: "error",
      text: "Pool '{pool}' sets the security type '{type}', which needs an image of generation 2; '{image}' is of generation 1.",
    },
    named: {
      severity: "warning",
      text: "Pool '{pool}' sets the security type '{type}', which needs an image of generation 2; by its name '{image}' is of generation 1.",
    },
  },
  notes: { type: "The security type is set here." },
  fixes: {
    replace: "Use the image '{image}' of generation 2 (an existing pool accepts it only when empty)",
  },
  references: [securityBestPractices, trustedLaunchPage],
  controls: ["MCSB PV-3"],
  seeds: ["A18"],
  needs: { pool: ["virtualMachineConfiguration.securityProfile.securityType"] },
  *check(pool) {
    const type = pool.at(`${vm}.securityProfile.securityType`);
    if (type.state !== "known") return type.state === "absent" ? "not-applicable" : undefined;
    const image = pool.image();
    if (image.kind === "unknown") return "not-decidable";
    if (image.kind !== "marketplace") return "not-applicable";
    const { facts } = image;
    if (facts?.generation === undefined) return "not-decidable";
    if (facts.generation.number === 2) return undefined;
    yield {
      message: facts.generation.toldBy === "table" ? "listed" : "named",
      data: { pool: pool.name, type: type.show(), image: image.name },
      at: pool.at(`${vm}.imageReference.sku`),
      related: [{ at: type, note: "type" }],
      fixes: () => (type.is("trustedLaunch") === "yes" ? replaceFixes(pool, facts) : []),
    };
    return undefined;
  },
});

/** The same image in generation 2, which helps only where the size runs it. Confidential VMs need images of their own. */
function replaceFixes(pool: Pool, { secondGeneration, nodeAgent }: Image): readonly Fix<"replace">[] {
  if (secondGeneration === undefined || nodeAgent === undefined || pool.size().generation2 === "no") return [];
  return [replaceBy(pool, secondGeneration, nodeAgent)];
}

function replaceBy(pool: Pool, image: ImageReference, agent: string): Fix<"replace"> {
  return {
    title: "replace",
    data: { image: imageName(image) },
    safe: false,
    changes: replaceImage(pool, image, agent),
  };
}
