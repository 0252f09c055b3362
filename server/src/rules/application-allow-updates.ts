// Applications whose packages can be replaced by others of the same version.
import { accountReference } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "application-allow-updates",
  subject: "template",
  title: "Versions of application packages should not change",
  why: "Nodes install a package by the name of its version. Where a version can be overwritten, they may run something else tomorrow than what was tested today.",
  messages: {
    allowed: {
      severity: "hint",
      text: "'{template}' lets packages of application '{application}' be overwritten under the same version.",
    },
  },
  fixes: { forbid: "Do not let versions be overwritten (what publishes a version twice then fails)" },
  references: [accountReference],
  controls: ["MCSB PV-3"],
  seeds: [],
  *check(template) {
    const applications = template.resources?.ofType("Microsoft.Batch/batchAccounts/applications").values ?? [];
    const own = applications.filter(({ existing }) => !existing);
    for (const { value } of own) {
      const allows = value.at("properties", "allowUpdates");
      if (allows.is(true) !== "yes") continue;
      yield {
        message: "allowed",
        data: { template: template.name, application: value.at("name").show() },
        at: allows,
        fixes: () => [{ title: "forbid", safe: false, changes: [set(allows, false)] }],
      };
    }
    return own.length === 0 ? "not-applicable" : undefined;
  },
});
