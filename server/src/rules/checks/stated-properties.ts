// The properties that a resource or body states, and which of them a finding may rest on.
import type { Value } from "../../arm/value.ts";
import type { StatedProperty } from "../../batch/stated-properties.ts";
import type { Account, Pool } from "../../batch/subject.ts";

export { propertiesBelow, type StatedProperty } from "../../batch/stated-properties.ts";

/** The property with all that decides it; undefined where it is null in this world, or may be null. */
export function readAgain({ self }: Account | Pool, { steps }: StatedProperty): Value | undefined {
  let value: Value | undefined = self;
  for (const step of steps) value = typeof step === "number" ? value?.items().values[step] : value?.at(step);
  return value?.state === "known" ? value : undefined;
}
