// Pools that name their image in several ways at once.

import type { Value } from "../arm/value.ts";
import { concretePath } from "../batch/properties/properties.ts";
import type { Pool } from "../batch/subject.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

const reference = "virtualMachineConfiguration.imageReference";
const byIds = [`${reference}.id`, `${reference}.sharedGalleryImageId`, `${reference}.communityGalleryImageId`] as const;
const byNames = [`${reference}.publisher`, `${reference}.offer`, `${reference}.sku`] as const;

export default defineRule({
  id: "pool-image-reference-conflict",
  subject: "pool",
  title: "Pools should name their image in one way",
  why: "An image comes from the Marketplace or from one gallery. The service refuses a reference that names more than one image.",
  messages: {
    conflict: {
      severity: "error",
      text: "Pool '{pool}' names its image by '{first}' and by '{second}', which exclude each other.",
    },
  },
  notes: { first: "The image is named for the first time here." },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.imageReference"] },
  *check(pool) {
    if (pool.at(reference).state === "absent") return "not-applicable";
    const byName = byNames.find((path) => isGiven(pool.at(path)));
    const byId = byIds.filter((path) => isGiven(pool.at(path)));
    const [first, ...others] = [...(byName === undefined ? [] : [byName]), ...byId];
    if (first === undefined) return undefined;
    for (const other of others) {
      yield {
        message: "conflict",
        data: { pool: pool.name, first: nameIn(pool, first), second: nameIn(pool, other) },
        at: pool.at(other),
        related: [{ at: pool.at(first), note: "first" }],
      };
    }
    return undefined;
  },
});

/** An empty text names no image; a value that is not known may be null. */
function isGiven(value: Value): boolean {
  return value.state === "known" && value.is("") !== "yes";
}

/** The last name of a path as the plane has it. */
function nameIn({ plane, apiVersion }: Pool, path: (typeof byIds | typeof byNames)[number]): string {
  return concretePath("pool", path, plane, apiVersion)?.at(-1) ?? path.slice(reference.length + 1);
}
