// Pools whose nodes start without trusted launch.

import { type ImageReference, imageName } from "../batch/images/image.ts";
import type { Pool } from "../batch/subject.ts";
import { securityBestPractices, trustedLaunchPage } from "./checks/pages.ts";
import { endsSoon, replaceImage } from "./checks/replace-image.ts";
import { type Change, defineRule, type Fix, type RuleContext, set } from "./rule.ts";

const vm = "virtualMachineConfiguration";
const profile = `${vm}.securityProfile` as const;

export default defineRule({
  id: "pool-trusted-launch-missing",
  subject: "pool",
  title: "Pools should use trusted launch",
  why: "Trusted launch protects the nodes against boot kits and rootkits by secure boot and a virtual trusted platform module. It needs an image of generation 2 and a VM size that supports it.",
  messages: {
    missing: { severity: "warning", text: "Pool '{pool}' does not turn on trusted launch." },
    image: {
      severity: "information",
      text: "Pool '{pool}' does not turn on trusted launch, which needs an image of generation 2; '{image}' is of generation 1.",
    },
    size: {
      severity: "information",
      text: "Pool '{pool}' does not turn on trusted launch, which needs another VM size; '{size}' does not support it.",
    },
  },
  notes: {
    support: "The image is supposed to be of generation 2, and the VM size to support trusted launch.",
    image: "This image is of generation 1.",
    size: "This VM size does not support trusted launch.",
  },
  fixes: {
    launch: "Turn on trusted launch with secure boot and vTPM (an existing pool accepts it only when empty)",
    launchAndEncrypt:
      "Turn on trusted launch with secure boot, vTPM and encryption at host (an existing pool accepts it only when empty)",
    replace:
      "Use the image '{image}' of generation 2 and turn on trusted launch with secure boot and vTPM (an existing pool accepts it only when empty)",
    replaceAndEncrypt:
      "Use the image '{image}' of generation 2 and turn on trusted launch with secure boot, vTPM and encryption at host (an existing pool accepts it only when empty)",
  },
  references: [securityBestPractices, trustedLaunchPage],
  controls: ["MCSB PV-3"],
  seeds: ["A18"],
  yieldsTo: ["pool-uefi-without-security-type"],
  needs: { pool: ["virtualMachineConfiguration"] },
  *check(pool, context) {
    if (pool.at(vm).state === "absent") return "not-applicable";
    const type = pool.at(`${profile}.securityType`);
    if (type.state !== "absent") return undefined;
    const { trustedLaunch } = pool.size();
    const image = pool.image();
    const facts = image.kind === "marketplace" ? image.facts : undefined;
    const generation = facts?.generation?.number;
    const size = { at: pool.at("vmSize"), note: "size" } as const;
    const sku = generation === 1 ? [{ at: pool.at(`${vm}.imageReference.sku`), note: "image" } as const] : [];
    if (trustedLaunch === "no" || trustedLaunch === "not-yet") {
      const data = { pool: pool.name, size: size.at.show() };
      yield { message: "size", data, at: type, related: [size, ...sku] };
    } else if (image.kind === "marketplace" && generation === 1) {
      const data = { pool: pool.name, image: image.name };
      const isFit = trustedLaunch !== "doubtful";
      const fixes = () => (isFit ? replaceFixes(pool, facts?.secondGeneration, facts?.nodeAgent, context) : []);
      yield { message: "image", data, at: type, related: sku, fixes };
    } else {
      const supposing = generation === 2 && trustedLaunch === "yes" ? [] : (["support"] as const);
      yield {
        message: "missing",
        data: { pool: pool.name },
        at: type,
        supposing,
        fixes: () => (trustedLaunch === "doubtful" ? [] : [turnOn(pool)]),
      };
    }
    return undefined;
  },
});

type TurnOn = Fix<"launch" | "launchAndEncrypt"> & { readonly changes: readonly Change[] };

/** Encryption at host belongs to it, where nothing is said about it and the size is not known to lack it. */
function turnOn(pool: Pool): TurnOn {
  const encryption = pool.at(`${profile}.encryptionAtHost`);
  const encrypts = encryption.state === "absent" && pool.size().encryptionAtHost !== "no";
  const changes = [
    set(pool.at(`${profile}.securityType`), "trustedLaunch"),
    set(pool.at(`${profile}.uefiSettings.secureBootEnabled`), true),
    set(pool.at(`${profile}.uefiSettings.vTpmEnabled`), true),
    ...(encrypts ? [set(encryption, true)] : []),
  ];
  return { title: encrypts ? "launchAndEncrypt" : "launch", safe: false, changes };
}

function replaceFixes(pool: Pool, image: ImageReference | undefined, agent: string | undefined, context: RuleContext) {
  if (image === undefined || agent === undefined || endsSoon(pool, image, context)) return [];
  const { title, changes } = turnOn(pool);
  return [
    {
      title: title === "launch" ? "replace" : "replaceAndEncrypt",
      data: { image: imageName(image) },
      safe: false,
      changes: [...replaceImage(pool, image, agent), ...changes],
    } as const,
  ];
}
