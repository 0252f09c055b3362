// Certificates of Batch accounts whose private key or password stands in the template.

import type { Value } from "../arm/value.ts";
import { isWrittenSecret } from "./checks/inline-secret.ts";
import { accountReference } from "./checks/pages.ts";
import { removeResource } from "./checks/remove-resource.ts";
import { defineRule, redact } from "./rule.ts";

export default defineRule({
  id: "secret-inline-certificate",
  subject: "template",
  title: "Private certificates should not be written in templates",
  why: "Whoever can read the template or its history can take the private key of the certificate and its password. Batch has retired its own store of certificates; nodes get them from a key vault.",
  messages: {
    data: {
      severity: "error",
      text: "'{template}' holds certificate '{certificate}' with its private key {secret}.",
    },
    password: {
      severity: "error",
      text: "'{template}' holds the password of certificate '{certificate}' {secret}.",
    },
  },
  fixes: { remove: "Remove the certificate, and replace it (what uses it needs another way)" },
  references: [accountReference],
  controls: ["MCSB DP-7"],
  seeds: [],
  *check(template) {
    const certificates = template.resources?.ofType("Microsoft.Batch/batchAccounts/certificates").values ?? [];
    const own = certificates.filter(({ existing }) => !existing);
    for (const certificate of own) {
      const { value } = certificate;
      for (const message of ["data", "password"] as const) {
        const secret = value.at("properties", message);
        if (!isWrittenSecret(secret) || (message === "data" && isPublic(value) !== "no")) continue;
        yield {
          message,
          data: { template: template.name, certificate: value.at("name").show(), secret: redact(secret) },
          at: secret,
          fixes: () => [{ title: "remove", safe: false, changes: removeResource(certificate) }],
        };
      }
    }
    return own.length === 0 ? "not-applicable" : undefined;
  },
});

/** Whether the format is one without private key; it has to be asked for. */
function isPublic(certificate: Value) {
  return certificate.at("properties", "format").is("Cer");
}
