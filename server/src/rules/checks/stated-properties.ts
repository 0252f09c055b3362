// The properties that a resource or body states, and which of them a finding may rest on.
import type { Value } from "../../arm/value.ts";
import type { StatedProperty } from "../../batch/stated-properties.ts";
import type { Account, Pool } from "../../batch/subject.ts";

export { type StatedProperty, versionBoundBelow } from "../../batch/stated-properties.ts";

/**
 * Supposes, one after the other, the alternatives of what may state properties, so that `versionBound` tells what is
 * stated in each of these worlds; false if nobody knows all of it.
 */
export function settle(subject: Account | Pool): boolean {
  const seen = new Set<string>();
  let isComplete = true;
  for (;;) {
    const fresh = subject.versionBound().unsettled.filter((steps) => !seen.has(steps.join("\n")));
    if (fresh.length === 0) return isComplete;
    for (const steps of fresh) {
      seen.add(steps.join("\n"));
      const value = follow(subject, steps);
      const { arm } = value ?? {};
      const isOpen = (arm?.kind === "object" || arm?.kind === "array") && arm.open !== undefined;
      if (isOpen || value?.state === "unknown") isComplete = false;
    }
  }
}

/** The property with all that decides it; undefined where it is null in this world, or may be null. */
export function readAgain(subject: Account | Pool, property: StatedProperty): Value | undefined {
  const value = follow(subject, property.steps);
  return value?.state === "known" ? value : undefined;
}

/** What stands at these steps in this world; undefined if there are fewer elements. */
export function follow({ self }: Account | Pool, steps: StatedProperty["steps"]): Value | undefined {
  let value: Value | undefined = self;
  for (const step of steps) value = typeof step === "number" ? value?.item(step) : value?.at(step);
  return value;
}
