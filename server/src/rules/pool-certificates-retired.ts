// Certificates that are stored in a Batch account, and pools that install them on nodes.
import { displayName } from "../arm/display-name.ts";
import type { Template } from "../batch/subject.ts";
import { certificateRotationPage, securityBestPractices } from "./checks/pages.ts";
import { removeResource } from "./checks/remove-resource.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "pool-certificates-retired",
  subject: "poolOrTemplate",
  title: "Pools should get certificates from a key vault instead of the Batch account",
  why: "The service retired its own store of certificates on 29 February 2024 and refuses pools that refer to it. The Key Vault VM extension installs certificates on nodes with the pool's managed identity, and renews them.",
  messages: {
    referred: {
      severity: "error",
      text: "Pool '{subject}' refers to certificates of the Batch account, a feature that was retired on 29 February 2024; the service refuses the pool.",
    },
    otherCloud: {
      severity: "warning",
      text: "Pool '{subject}' refers to certificates of the Batch account, a feature that was retired on 29 February 2024 in the public cloud.",
    },
    stored: {
      severity: "error",
      text: "'{subject}' is a certificate of a Batch account, a feature that was retired on 29 February 2024; the service refuses it.",
    },
    storedInOtherCloud: {
      severity: "warning",
      text: "'{subject}' is a certificate of a Batch account, a feature that was retired on 29 February 2024 in the public cloud.",
    },
  },
  fixes: {
    remove: "Remove the certificates (what uses them needs another way, such as the Key Vault VM extension)",
  },
  references: [securityBestPractices, certificateRotationPage],
  controls: ["MCSB DP-7"],
  seeds: ["A154", "A155", "B3"],
  needs: { pool: ["certificates"] },
  deprecated: true,
  *check(subject) {
    if (subject.kind === "template") return yield* checkStored(subject);
    const certificates = subject.at("certificates");
    if (certificates.state === "absent") return "not-applicable";
    if (certificates.items().values.length === 0) return undefined;
    yield {
      message: subject.inOtherCloud() ? "otherCloud" : "referred",
      data: { subject: subject.name },
      at: certificates,
      fixes: () => [{ title: "remove", safe: false, changes: [remove(certificates)] }],
    };
    return undefined;
  },
});

/** The certificates that a template stores in accounts. */
function* checkStored(template: Template) {
  const all = template.resources?.ofType("Microsoft.Batch/batchAccounts/certificates").values ?? [];
  const stored = all.filter(({ existing }) => !existing);
  for (const certificate of stored)
    yield {
      message: template.inOtherCloud() ? "storedInOtherCloud" : "stored",
      data: { subject: displayName(certificate.resource.name) },
      at: certificate.value,
      fixes: () => [{ title: "remove", safe: false, changes: removeResource(certificate) }] as const,
    } as const;
  return stored.length === 0 ? "not-applicable" : undefined;
}
