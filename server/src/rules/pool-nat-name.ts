// Inbound NAT pools with names that the service refuses.

import type { Value } from "../arm/value.ts";
import { isWithoutNatPools, natPoolsOf } from "./checks/exposed-nat-pools.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

const longest = 77;
const valid = /^[a-z\d]([\w.-]*\w)?$/i;

export default defineRule({
  id: "pool-nat-name",
  subject: "pool",
  title: "NAT pools should have valid names of their own",
  why: "The name of an inbound NAT pool is unique in the pool, at most 77 characters long, and made of letters, digits, '_', '.' and '-'. It begins with a letter or digit and ends with a letter, digit or '_'; the service refuses a pool with another.",
  messages: {
    empty: { severity: "error", text: "An inbound NAT pool of pool '{pool}' has an empty name." },
    long: {
      severity: "error",
      text: "The name of an inbound NAT pool of pool '{pool}' has {length} characters, but the service takes 77 at most.",
    },
    characters: {
      severity: "error",
      text: "The inbound NAT pool '{endpoint}' of pool '{pool}' has a name that the service refuses: it takes letters, digits, '_', '.' and '-', a letter or digit first, and a letter, digit or '_' last.",
    },
    duplicate: { severity: "error", text: "Several inbound NAT pools of pool '{pool}' have the name '{endpoint}'." },
  },
  notes: { first: "Another NAT pool has the same name here." },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { pool: ["networkConfiguration.endpointConfiguration"] },
  *check(pool) {
    if (isWithoutNatPools(pool)) return "not-applicable";
    const seen = new Map<string, Value>();
    for (const natPool of natPoolsOf(pool).items().values) {
      const name = natPool.at("name");
      const text = name.text();
      if (text === undefined) continue;
      const first = seen.get(text);
      const [owner, named] = [{ pool: pool.name }, { pool: pool.name, endpoint: name.show() }];
      if (text === "") yield { message: "empty", data: owner, at: name };
      else if (text.length > longest) yield { message: "long", data: { ...owner, length: text.length }, at: name };
      else if (!valid.test(text)) yield { message: "characters", data: named, at: name };
      else if (first !== undefined)
        yield { message: "duplicate", data: named, at: name, related: [{ at: first, note: "first" }] };
      seen.set(text, first ?? name);
    }
    return undefined;
  },
});
