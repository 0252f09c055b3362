// The properties that a resource or body states, and which of them a finding may rest on.
import type { Value } from "../../arm/value.ts";
import type { StatedProperty } from "../../batch/stated-properties.ts";
import type { Account, Pool } from "../../batch/subject.ts";

export { type StatedProperty, versionBoundBelow } from "../../batch/stated-properties.ts";

/** The property with all that decides it; undefined where it is null in this world, or may be null. */
export function readAgain(subject: Account | Pool, property: StatedProperty): Value | undefined {
  const value = follow(subject, property.steps);
  return value?.state === "known" ? value : undefined;
}

/** What stands at these steps in this world; undefined if there are fewer elements. */
export function follow({ self }: Account | Pool, steps: StatedProperty["steps"]): Value | undefined {
  let value: Value | undefined = self;
  for (const step of steps) value = typeof step === "number" ? value?.items().values[step] : value?.at(step);
  return value;
}
