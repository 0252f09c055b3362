// Pools with VM sizes that are retired, or will be.
import { daysFrom } from "../batch/dates.ts";
import { findSizeRetirement, type SizeRetirement } from "../batch/sizes/retirements.ts";
import type { Pool } from "../batch/subject.ts";
import { defineRule, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "pool-vm-size-retired",
  subject: "pool",
  title: "Pools should use VM sizes that are not being retired",
  why: "Virtual machines of a retired size are deallocated, and no new ones can be had. Another size may need quota and tests first.",
  messages: {
    retired: {
      severity: "error",
      text: "Pool '{pool}' uses the VM size '{size}', which was retired on {date}.",
    },
    near: {
      severity: "warning",
      text: "Pool '{pool}' uses the VM size '{size}', which is retired soon, on {date}.",
    },
    announced: {
      severity: "information",
      text: "Pool '{pool}' uses the VM size '{size}', which is going to be retired on {date}.",
    },
    otherCloud: {
      severity: "warning",
      text: "Pool '{pool}' uses the VM size '{size}', which was retired on {date} in the public cloud.",
    },
  },
  references: ["https://learn.microsoft.com/azure/virtual-machines/sizes/retirement/retired-sizes-list"],
  controls: ["MCSB PV-6"],
  seeds: [],
  needs: { pool: ["vmSize"] },
  *check(pool, context) {
    const size = pool.at("vmSize");
    const name = size.text();
    if (name === undefined) return size.state === "absent" ? "not-applicable" : "not-decidable";
    const retirement = findSizeRetirement(name);
    if (retirement === undefined) return undefined;
    if (retirement === "unknown") return "not-decidable";
    yield {
      message: messageFor(retirement, pool, context),
      data: { pool: pool.name, size: name, date: retirement.date },
      at: size,
    };
    return undefined;
  },
});

/** The dates are those of the public cloud; elsewhere they are no reason for an error. */
function messageFor({ date }: SizeRetirement, pool: Pool, { today, endOfLifeDays }: RuleContext) {
  const days = daysFrom(today, date);
  if (days <= 0) return pool.inOtherCloud() ? "otherCloud" : "retired";
  return days <= endOfLifeDays ? "near" : "announced";
}
