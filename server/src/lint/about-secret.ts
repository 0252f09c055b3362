// Tells which findings speak of a secret, so that the text at their place is shown and kept nowhere.
import type { Message } from "../text/message.ts";
import type { Finding } from "./finding.ts";

const secretRule = /secret|password|sas\b|private-key|inline/;

/** Whether a secret may stand where the finding points. */
export function isAboutSecret({ rule, message }: Pick<Finding, "rule" | "message">): boolean {
  return secretRule.test(rule) || holdsRedacted(message);
}

function holdsRedacted({ data }: Message): boolean {
  return Object.values(data).some(
    (value) => typeof value === "object" && ("redacted" in value || holdsRedacted(value)),
  );
}
