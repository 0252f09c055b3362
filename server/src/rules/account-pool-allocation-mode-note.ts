// Templates that assign policies beside an account whose nodes no policy of the subscription reaches.
import { securityBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-pool-allocation-mode-note",
  subject: "account",
  title: "Batch accounts whose nodes policies on scale sets should reach need user subscription mode",
  why: "By default the scale sets of pools are in a subscription of the Batch service, where your policies do not apply. In user subscription mode they are in yours.",
  messages: {
    service: {
      severity: "hint",
      text: "The nodes of Batch account '{account}' are in a subscription of the Batch service, so policies on scale sets that this template assigns do not reach them.",
    },
  },
  notes: { assignment: "A policy is assigned here." },
  references: [securityBestPractices],
  controls: ["MCSB AM-2"],
  seeds: ["A27", "A28", "A30", "A33", "A164", "A168", "A169"],
  *check(account) {
    const assignments = account.template?.ofType("Microsoft.Authorization/policyAssignments").values ?? [];
    const assignment = assignments.find(({ existing }) => !existing);
    if (account.exported || assignment === undefined) return "not-applicable";
    const mode = account.at("poolAllocationMode");
    if (mode.is("BatchService") !== "yes") return undefined;
    yield {
      message: "service",
      data: { account: account.name },
      at: mode,
      related: [{ at: assignment.value, note: "assignment" }],
    };
    return undefined;
  },
});
