// Keeps secrets out of what is said, whatever a rule put into its data.
import type { Assumption } from "../arm/interpreter.ts";
import { isSecretByForm } from "../rules/checks/secret-patterns.ts";
import type { MessageData } from "../text/message.ts";

/** A shorter text than this is no secret that could be told by its form. */
const shortest = 20;

/** The data with every text that is a secret by its form replaced by its length. */
export function withoutSecrets(data: MessageData): MessageData {
  if (!holdsSecret(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      isSecret(value) ? ({ redacted: "secret", length: value.length } as const) : value,
    ]),
  );
}

function holdsSecret(data: MessageData): boolean {
  for (const name in data) if (isSecret(data[name] as MessageData[string])) return true;
  return false;
}

/** What is supposed, without the value of a parameter that is a secret, or may be as the problem speaks of one. */
export function veiled(assumption: Assumption, data: MessageData = {}): Assumption {
  if (assumption.kind !== "parameter") return assumption;
  const speaksOfSecret = Object.values(data).some((value) => typeof value === "object" && "redacted" in value);
  return speaksOfSecret || isSecret(assumption.value) ? { ...assumption, value: "…" } : assumption;
}

function isSecret(value: MessageData[string]): value is string {
  if (typeof value !== "string") return false;
  return hasCredentials(value) || (value.length >= shortest && isSecretByForm(value));
}

/** Whether an address names a user with a password. */
function hasCredentials(text: string): boolean {
  return text.includes("@") && /\/\/[^/\s:@]*:[^/\s@]+@/.test(text);
}
